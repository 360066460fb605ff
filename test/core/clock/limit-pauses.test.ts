import { limitPauses } from '../../../core/clock/limit-pauses';
import type { PauseSpan } from '../../../core/clock/pause-spans';
import { formatWall } from '../../../core/date/wall-time';
import type { Duration } from '../../../core/rulebook/rulebook';
import { instantOf, shanghai } from '../../support/clock-setting';

type Wall = readonly [from: string, to: string];

/** Pauses of November 2026 as `20T09:00`, cut off at a total. */
function limited(total: Duration, start: string, ...pauses: readonly Wall[]): readonly string[] {
  const at = (text: string) => instantOf(text.length > 8 ? text : `2026-11-${text}`);
  const spans = pauses.map(([from, to]): PauseSpan => ({
    from: at(from),
    to: at(to),
    isOpen: false,
  }));
  return limitPauses(spans, at(start), total, shanghai).map(({ from, to }) =>
    [from, to].map((time) => formatWall(shanghai.zone.toWall(time)).slice(0, 16)).join(' – '),
  );
}

describe('limitPauses in days', () => {
  it('should end a pause with the last day of the total', () => {
    const long = ['20T00:00', '2028-12-31T00:00'] as const;
    const end = (amount: number, unit: Duration['unit']) =>
      limited({ amount, unit }, '16T09:00', long)[0]?.slice(19);
    expect(end(3, 'working-day')).toBe('2026-11-25T00:00');
    expect(end(3, 'calendar-day')).toBe('2026-11-23T00:00');
    expect(end(1, 'week')).toBe('2026-11-27T00:00');
    expect(end(1, 'month')).toBe('2026-12-20T00:00');
    expect(end(1, 'year')).toBe('2027-11-20T00:00');
  });

  it('should keep a pause that just uses up the total, and drop the next', () => {
    const three = { amount: 3, unit: 'calendar-day' } as const;
    expect(limited(three, '16T09:00', ['20T00:00', '23T00:00'], ['25T00:00', '26T00:00'])).toEqual([
      '2026-11-20T00:00 – 2026-11-23T00:00',
    ]);
    const working = { amount: 1, unit: 'working-day' } as const;
    expect(
      limited(working, '16T09:00', ['20T00:00', '21T00:00'], ['24T00:00', '25T00:00']),
    ).toEqual(['2026-11-20T00:00 – 2026-11-21T00:00']);
  });

  it('should count a day two pauses share once', () => {
    const two = { amount: 2, unit: 'calendar-day' } as const;
    expect(limited(two, '16T09:00', ['21T09:00', '21T12:00'], ['21T14:00', '24T12:00'])).toEqual([
      '2026-11-21T09:00 – 2026-11-21T12:00',
      '2026-11-21T14:00 – 2026-11-23T00:00',
    ]);
  });

  it('should not count the day of the start, nor a pause that ended before it', () => {
    const two = { amount: 2, unit: 'calendar-day' } as const;
    expect(limited(two, '20T10:00', ['10T09:00', '14T09:00'], ['20T12:00', '30T00:00'])).toEqual([
      '2026-11-10T09:00 – 2026-11-14T09:00',
      '2026-11-20T12:00 – 2026-11-23T00:00',
    ]);
  });
});

describe('limitPauses in hours', () => {
  const three = { amount: 3, unit: 'hour' } as const;

  it('should cut the pause in which the total is used up, and drop those after it', () => {
    expect(
      limited(
        three,
        '20T08:00',
        ['20T10:00', '20T12:00'],
        ['20T13:00', '20T15:00'],
        ['20T16:00', '20T17:00'],
      ),
    ).toEqual(['2026-11-20T10:00 – 2026-11-20T12:00', '2026-11-20T13:00 – 2026-11-20T14:00']);
  });

  it('should keep a pause as long as the total, and drop the next', () => {
    expect(limited(three, '20T08:00', ['20T10:00', '20T13:00'], ['20T14:00', '20T15:00'])).toEqual([
      '2026-11-20T10:00 – 2026-11-20T13:00',
    ]);
  });

  it('should count from the start on, and leave a pause before it alone', () => {
    expect(limited(three, '20T11:00', ['20T08:00', '20T09:00'], ['20T10:00', '20T15:00'])).toEqual([
      '2026-11-20T08:00 – 2026-11-20T09:00',
      '2026-11-20T10:00 – 2026-11-20T14:00',
    ]);
  });
});

describe('the edges of a total', () => {
  const open = (from: string, to: string): PauseSpan => ({
    from: instantOf(from),
    to: instantOf(to),
    isOpen: true,
  });

  it('should be so many whole weeks or years, part of a day a whole one', () => {
    const long = ['20T00:00', '2030-12-31T00:00'] as const;
    const end = (amount: number, unit: Duration['unit']) =>
      limited({ amount, unit }, '16T09:00', long)[0]?.slice(19);
    expect(end(2, 'week')).toBe('2026-12-04T00:00');
    expect(end(2, 'year')).toBe('2028-11-20T00:00');
    expect(end(1.5, 'working-day')).toBe('2026-11-24T00:00');
    expect(end(1.5, 'calendar-day')).toBe('2026-11-22T00:00');
  });

  it('should leave a pause in force that has just used it up', () => {
    const three = { amount: 3, unit: 'hour' } as const;
    const now = open('2026-11-20T10:00', '2026-11-20T13:00');
    expect(limitPauses([now], instantOf('2026-11-20T08:00'), three, shanghai)).toEqual([now]);
    const later = open('2026-11-20T10:00', '2026-11-20T13:01');
    expect(limitPauses([later], instantOf('2026-11-20T08:00'), three, shanghai)).toEqual([
      { from: later.from, to: now.to, isOpen: false },
    ]);
  });

  it('should let a pause last over the rest days after its last working day', () => {
    const one = { amount: 1, unit: 'working-day' } as const;
    expect(limited(one, '16T09:00', ['20T00:00', '22T12:00'])).toEqual([
      '2026-11-20T00:00 – 2026-11-22T12:00',
    ]);
    const two = { amount: 2, unit: 'working-day' } as const;
    expect(limited(two, '16T09:00', ['20T00:00', '22T12:00'], ['24T00:00', '26T00:00'])).toEqual([
      '2026-11-20T00:00 – 2026-11-22T12:00',
      '2026-11-24T00:00 – 2026-11-25T00:00',
    ]);
  });

  it('should leave nothing of a pause that begins after hours when it is used up', () => {
    const four = { amount: 4, unit: 'working-hour' } as const;
    expect(limited(four, '20T08:00', ['20T14:00', '20T18:00'], ['20T20:00', '23T10:00'])).toEqual([
      '2026-11-20T14:00 – 2026-11-20T18:00',
    ]);
  });

  it('should take the length of a month from the first pause after the start', () => {
    const month = { amount: 1, unit: 'month' } as const;
    const spans = [
      ['2027-01-29T09:00', '2027-01-31T10:00'],
      ['2027-03-01T00:00', '2027-05-01T00:00'],
    ] as const;
    expect(limited(month, '2027-01-31T10:00', ...spans)[1]).toBe(
      '2027-03-01T00:00 – 2027-04-01T00:00',
    );
  });
});
