import { isPausedAt, pauseSpans } from '../../../core/clock/pause-spans';
import type { Pause } from '../../../core/record/record';

const time = (instant: number) => ({ instant, dateOnly: false });
const pause = (from: number, to?: number): Pause => ({
  from: time(from),
  ...(to !== undefined && { to: time(to) }),
  reason: '',
});
const spans = (asOf: number, ...pauses: readonly Pause[]) =>
  pauseSpans(pauses, asOf).map(({ from, to, isOpen }) => [from, to, isOpen ? 'open' : 'ended']);

describe('pauseSpans', () => {
  it('should put pauses in order and join those that overlap or touch', () => {
    expect(spans(100, pause(30, 40), pause(10, 20), pause(15, 25), pause(40, 45))).toEqual([
      [10, 25, 'ended'],
      [30, 45, 'ended'],
    ]);
    expect(spans(100, pause(10, 40), pause(20, 30), pause(41, 50))).toEqual([
      [10, 40, 'ended'],
      [41, 50, 'ended'],
    ]);
  });

  it('should leave out a pause of no length or of a negative one, unless it begins now', () => {
    expect(spans(100, pause(10, 10), pause(30, 20), pause(101))).toEqual([]);
    expect(spans(100, pause(100))).toEqual([[100, 100, 'open']]);
  });

  it('should be open only where the pause that lasts longest is', () => {
    expect(spans(100, pause(10), pause(20, 30))).toEqual([[10, 100, 'open']]);
    expect(spans(100, pause(10, 30), pause(20))).toEqual([[10, 100, 'open']]);
    expect(spans(100, pause(10), pause(20, 130))).toEqual([[10, 130, 'ended']]);
    expect(spans(100, pause(10, 130), pause(20))).toEqual([[10, 130, 'ended']]);
    expect(spans(100, pause(10, 100), pause(20))).toEqual([[10, 100, 'open']]);
    expect(spans(100, pause(10), pause(20, 100))).toEqual([[10, 100, 'open']]);
    expect(spans(100, pause(10, 100), pause(20, 100))).toEqual([[10, 100, 'ended']]);
  });
});

describe('isPausedAt', () => {
  it('should hold from the beginning to the end, of an open pause inclusive', () => {
    const at = (isOpen: boolean) =>
      [9, 10, 19, 20, 21].map((instant) => isPausedAt({ from: 10, to: 20, isOpen }, instant));
    expect(at(false)).toEqual([false, true, true, false, false]);
    expect(at(true)).toEqual([false, true, true, true, false]);
  });
});
