import { inSlices } from '../../../addin/app/in-slices';

/** A clock on which each look at it takes so many milliseconds. */
const clockOf = (step: number) => {
  let time = 0;
  return () => (time += step);
};

describe('inSlices', () => {
  it('should look at the clock after as many pieces as it is told, and pause when a slice is over', async () => {
    const paused: number[] = [];
    const onPause = (done: number) => paused.push(done);
    const done: number[] = [];
    const one = (index: number) => void done.push(index);
    expect(await inSlices(4, one, { onPause, now: clockOf(60), atATime: 1 })).toBe(true);
    expect(done).toEqual([0, 1, 2, 3]);
    expect(paused).toEqual([1, 2, 3]);
  });

  it('should not pause within a slice', async () => {
    const paused: number[] = [];
    const onPause = (done: number) => paused.push(done);
    await inSlices(4, () => undefined, { onPause, now: clockOf(1), atATime: 1 });
    expect(paused).toEqual([]);
  });
});
