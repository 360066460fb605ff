import '../../support/office-host';
import { computeInSlices, PREVIEW_ROWS } from '../../../addin/custom-functions/compute-in-slices';

const counted = () => {
  const asked: number[] = [];
  const work = {
    rows: 10_000,
    row: (index: number) => {
      asked.push(index);
      return [index];
    },
  };
  return { asked, work };
};
/** A clock by which every look takes a whole slice. */
const slow = () => {
  let time = 0;
  return () => (time += 1_000);
};
const limits = { isCanceled: () => false, isPreview: false, now: slow() };

describe('computeInSlices', () => {
  it('should ask for every row once, in order', async () => {
    const { asked, work } = counted();
    const rows = await computeInSlices(work, limits);
    expect(rows).toHaveLength(10_000);
    expect(rows?.[9_999]).toEqual([9_999]);
    expect(asked).toEqual(Array.from({ length: 10_000 }, (_, index) => index));
  });

  it('should let the page breathe between slices', async () => {
    let breaths = 0;
    const { work } = counted();
    const done = computeInSlices(work, { ...limits, now: slow() });
    const count = async (): Promise<void> => {
      breaths += 1;
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (breaths < 5) await count();
    };
    await Promise.race([done, count()]);
    expect(breaths).toBe(5);
    await done;
  });

  it('should stop at the next slice when the call is cancelled, and answer nothing', async () => {
    const { asked, work } = counted();
    let isCanceled = false;
    const done = computeInSlices(work, { ...limits, now: slow(), isCanceled: () => isCanceled });
    isCanceled = true;
    expect(await done).toBeUndefined();
    expect(asked).toHaveLength(100);
  });

  it('should compute only the first rows for a value preview', async () => {
    const { asked, work } = counted();
    expect(await computeInSlices(work, { ...limits, isPreview: true })).toHaveLength(PREVIEW_ROWS);
    expect(asked).toHaveLength(PREVIEW_ROWS);
  });
});
