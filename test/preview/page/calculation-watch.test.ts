import { CalculationWatch } from '../../../preview/page/grid/calculation-watch';

describe('CalculationWatch', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Whether somebody who waits would still wait after the given time. */
  const waits = async (watch: CalculationWatch, milliseconds = 0) => {
    let done = false;
    void watch.settled().then(() => (done = true));
    await jest.advanceTimersByTimeAsync(milliseconds);
    return !done;
  };

  it('should owe nothing before anything is written', async () => {
    expect(await waits(new CalculationWatch())).toBe(false);
  });

  it('should wait for the run that takes up what was written', async () => {
    const watch = new CalculationWatch();
    watch.expect();
    expect(await waits(watch)).toBe(true);
    watch.started();
    expect(await waits(watch, 60_000)).toBe(true);
    watch.ended(watch.run);
    expect(await waits(watch)).toBe(false);
  });

  it('should not take the end of an earlier run for the result of later cells', async () => {
    const watch = new CalculationWatch();
    watch.started();
    const first = watch.run;
    watch.expect();
    watch.ended(first);
    expect(await waits(watch)).toBe(true);
    watch.started();
    watch.ended(first);
    expect(await waits(watch)).toBe(true);
    watch.ended(watch.run);
    expect(await waits(watch)).toBe(false);
  });

  it('should stop waiting when no formula depends on what was written', async () => {
    const watch = new CalculationWatch();
    watch.expect();
    expect(await waits(watch, 1_499)).toBe(true);
    expect(await waits(watch, 1)).toBe(false);
  });
});
