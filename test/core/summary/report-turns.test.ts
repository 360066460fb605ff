import { formatDay, parseIsoDay } from '../../../core/date/civil-date';
import { formatWall, parseIsoWall } from '../../../core/date/wall-time';
import { nextReport } from '../../../core/summary/next-report';
import { reportTurns } from '../../../core/summary/report-turns';
import type { Report } from '../../../core/rulebook/rulebook';
import { shanghai as setting } from '../../support/clock-setting';

const { zone: china } = setting;
const at = (wall: string) => china.toInstant(parseIsoWall(wall) ?? Number.NaN);

const report = (period: Report['period'], due?: Report['due']): Report => ({
  key: 'r',
  title: { zh: '报表', en: 'report' },
  period,
  recipients: [],
  measures: [],
  sections: [],
  groupBy: [],
  clause: '1',
  ...(due && { due }),
});
const onThe30th = report('monthly', { amount: 30, unit: 'day-of-month', inPeriod: true });

const turns = (of: Report, now: string, began = '2026-11-20T10:00:00') =>
  reportTurns(of, setting, { began: at(began), now: at(now) }).map(
    ({ period, since }) => `${period} ${formatWall(china.toWall(since)).slice(0, 16)}`,
  );

describe('reportTurns', () => {
  it('should begin with the last whole period and add each that ends after the ledger began', () => {
    expect(turns(report('monthly'), '2026-11-22T09:00:00')).toEqual(['2026-10 2026-11-01T00:00']);
    expect(turns(report('monthly'), '2027-02-01T00:00:00')).toEqual([
      '2026-11 2026-12-01T00:00',
      '2026-12 2027-01-01T00:00',
      '2027-01 2027-02-01T00:00',
    ]);
    expect(turns(report('half-yearly'), '2027-07-01T00:00:00')).toEqual([
      '2026-H2 2027-01-01T00:00',
      '2027-H1 2027-07-01T00:00',
    ]);
  });

  it('should make up at most 400 days', () => {
    const late = turns(report('monthly'), '2030-01-15T00:00:00');
    expect([late[0], late.length]).toEqual(['2028-12 2029-01-01T00:00', 13]);
  });

  it('should come on the due day in the period, clamped in February, and again after its end', () => {
    expect(turns(onThe30th, '2027-02-27T23:59:00').at(-1)).toBe('2027-01 2027-02-01T00:00');
    expect(turns(onThe30th, '2027-02-28T00:00:00').at(-1)).toBe('2027-02 2027-02-28T00:00');
    expect(turns(onThe30th, '2027-03-01T00:00:00').at(-1)).toBe('2027-02 2027-03-01T00:00');
  });

  it('should come on the due weekday of the week itself where the regime wants it then', () => {
    const onFriday = report('weekly', { amount: 5, unit: 'weekday', inPeriod: true });
    expect(turns(onFriday, '2026-11-26T23:59:00').at(-1)).toBe('2026-W47 2026-11-23T00:00');
    expect(turns(onFriday, '2026-11-27T00:00:00').at(-1)).toBe('2026-W48 2026-11-27T00:00');
  });

  it('should never come for reports that follow a case or are asked for by hand', () => {
    expect(turns(report('on-demand'), '2027-03-01T00:00:00')).toEqual([]);
    expect(turns(report('per-case'), '2027-03-01T00:00:00')).toEqual([]);
  });
});

describe('nextReport', () => {
  const next = (of: Report, today: string) => {
    const found = nextReport(of, parseIsoDay(today) ?? Number.NaN, setting);
    return (
      found && [
        found.period,
        ...[found.made, found.due, found.handIn].map((day) => day && formatDay(day)),
      ]
    );
  };

  it('should hand in on the working day after a due day that is a rest day', () => {
    expect(next(onThe30th, '2026-05-10')).toEqual([
      ...['2026-05', '2026-05-30', '2026-05-30', '2026-06-01'],
    ]);
    expect(next(onThe30th, '2026-02-10')).toEqual([
      ...['2026-02', '2026-02-28', '2026-02-28', '2026-02-28'],
    ]);
  });

  it('should be made when the period is over if the due day comes later or has passed', () => {
    expect(
      next(report('monthly', { amount: 10, unit: 'day-of-month', inPeriod: false }), '2026-09-15'),
    ).toEqual(['2026-09', '2026-10-01', '2026-10-10', '2026-10-10']);
    expect(next(onThe30th, '2026-05-31')?.[1]).toBe('2026-06-01');
    expect(next(report('on-demand'), '2026-05-31')).toBeUndefined();
  });
});
