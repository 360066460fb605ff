import { parseIsoDay } from '../../../../core/date/civil-date';
import { zoneOf } from '../../../../core/date/zone';
import { groupBy } from '../../../../core/summary/grouping';
import { countAtEnd } from '../../../../core/summary/count-at-end';
import { NO_DAY, type SummaryColumns } from '../../../../core/summary/summary-columns';
import { overdueOpenCount } from '../../../../core/summary/tallies/overdue-open-count';
import { instantOf } from '../../../support/small-ledger';

interface Case {
  readonly received?: string;
  readonly deadline?: string;
  readonly stopped?: string;
  readonly ended?: string;
  readonly asOf?: string;
}

/** Whether one record counts at the end of October 2026; unless told otherwise it does. */
function countOf({
  received = '2026-10-05',
  deadline = '2026-10-20T23:59:59',
  stopped,
  ended,
  asOf = '2026-11-22T12:00',
}: Case): number | undefined {
  const instant = (wall: string | undefined) => (wall === undefined ? Infinity : instantOf(wall));
  const clocks = {
    count: 1,
    record: new Int32Array(1),
    dueDay: new Int32Array(1),
    deadline: Float64Array.of(instant(deadline)),
    stopped: Float64Array.of(instant(stopped)),
    met: new Uint8Array(1),
  };
  const columns: SummaryColumns = {
    count: 1,
    received: Int32Array.of(parseIsoDay(received) ?? 0),
    closed: new Int32Array(1),
    endedOtherwise: Int32Array.of(NO_DAY),
    isClosed: new Uint8Array(1),
    ended: Float64Array.of(instant(ended)),
    businessSeconds: new Int32Array(1),
    elapsedSeconds: new Int32Array(1),
    marks: {},
    clocks,
    clockNames: [],
    clocksOf: () => clocks,
    moneyNames: [],
    moneyOf: () => ({ cents: new Float64Array(1), isGiven: new Uint8Array(1) }),
    secondsPerWorkingDay: 28_800,
    zone: zoneOf('Asia/Shanghai'),
    asOf: instantOf(asOf),
    groupColumn: () => undefined,
  };
  const period = { from: parseIsoDay('2026-10-01') ?? 0, to: parseIsoDay('2026-10-31') ?? 0 };
  return countAtEnd(columns, groupBy(columns, period, []), overdueOpenCount)[0];
}

describe('overdueOpenCount', () => {
  it('should count a record whose resolve clock runs past its deadline', () => {
    expect(countOf({})).toBe(1);
    expect(countOf({ deadline: '2026-10-31T23:59:59' })).toBe(1);
    expect(countOf({ deadline: '2026-11-01T23:59:59' })).toBe(0);
  });

  it('should leave out a clock that was stopped late while the record goes on', () => {
    expect(countOf({ stopped: '2026-10-25' })).toBe(0);
    expect(countOf({ stopped: '2026-11-05' })).toBe(1);
  });

  it('should leave out a record that ended while its clock goes on', () => {
    expect(countOf({ ended: '2026-10-31T23:59:59' })).toBe(0);
    expect(countOf({ ended: '2026-11-01' })).toBe(1);
  });

  it('should leave out a record received after the period, whatever its due', () => {
    expect(countOf({ received: '2026-11-01' })).toBe(0);
  });

  it('should take a clock as met at its deadline while the period lasts', () => {
    expect(countOf({ deadline: '2026-10-20T10:00', asOf: '2026-10-20T10:00' })).toBe(0);
    expect(countOf({ deadline: '2026-10-20T10:00', asOf: '2026-10-20T10:00:01' })).toBe(1);
  });

  it('should leave out a period that has not begun', () => {
    expect(countOf({ deadline: '2026-09-20T10:00', asOf: '2026-09-30T10:00' })).toBe(0);
  });
});
