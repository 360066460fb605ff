import { propertyLedger, propertyRecord } from '../../support/addin-ledger';
import { renderHook, waitFor } from '@testing-library/react';
import {
  useFigures,
  type CountingProgress,
  type FiguresWanted,
} from '../../../addin/panes/statistics/use-figures';
import { parsePeriod } from '../../../core/summary/parse-period';
import { officeNow } from '../../support/office-ledger';

const ledger = propertyLedger();
const TOTAL = 1_200;
const records = Array.from({ length: TOTAL }, (_, index) => propertyRecord(ledger, `r${index}`));
const wantedOf = (month: string): FiguresWanted => {
  const { period } = parsePeriod(month);
  if (!period) throw new Error(month);
  return { records, asOf: officeNow, period, view: 'own', groupBy: '' };
};

/** Lets each look at the clock take so long that every slice is over at once. */
beforeEach(() => {
  let time = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (time += 1_000));
});
afterEach(() => jest.restoreAllMocks());

function openFigures(first: FiguresWanted | undefined) {
  const told: (CountingProgress | undefined)[] = [];
  const hook = renderHook(
    ({ wanted }: { wanted: FiguresWanted | undefined }) => {
      const found = useFigures(ledger, wanted);
      told.push(found.progress);
      return found;
    },
    { initialProps: { wanted: first } },
  );
  const received = () => hook.result.current.counted?.summary.measures[0]?.value;
  return { ...hook, told, received };
}

describe('useFigures', () => {
  it('should tell how much of a large ledger is counted, and be silent when all is', async () => {
    const { told, received, result } = openFigures(wantedOf('2026-11'));
    await waitFor(() => expect(received()).toBe(TOTAL));
    const progress = told.flatMap((one) => one ?? []);
    expect(progress.map(({ total }) => total)).toEqual(progress.map(() => TOTAL));
    const done = progress.map((one) => one.done);
    expect(done[0]).toBeGreaterThan(0);
    expect(done.at(-1)).toBeLessThan(TOTAL);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(result.current.progress).toBeUndefined();
  });

  it('should keep the figures there were, with their period, until others are counted', async () => {
    const [november, october] = [wantedOf('2026-11'), wantedOf('2026-10')];
    const { rerender, received, result, told } = openFigures(november);
    await waitFor(() => expect(received()).toBe(TOTAL));
    rerender({ wanted: october });
    expect(result.current.counted?.period).toBe(november.period);
    rerender({ wanted: wantedOf('2026-09') });
    rerender({ wanted: october });
    await waitFor(() => expect(result.current.counted?.period).toBe(october.period));
    expect(received()).toBe(0);
    expect(told.at(-1)).toBeUndefined();
  });

  it('should have no figures of a period that is none', async () => {
    const { rerender, received, result } = openFigures(wantedOf('2026-11'));
    await waitFor(() => expect(received()).toBe(TOTAL));
    rerender({ wanted: wantedOf('2026-10') });
    await waitFor(() => expect(result.current.progress).toBeDefined());
    rerender({ wanted: undefined });
    expect(result.current).toEqual({ counted: undefined, progress: undefined });
  });
});
