import { zoneOf } from '../../core/date/zone';
import { wallOf } from '../../core/date/wall-time';
import type { Period } from '../../core/summary/period';
import {
  NO_DAY,
  NO_TIME,
  type GroupColumn,
  type SummaryColumns,
} from '../../core/summary/summary-columns';
import { randomNumbers } from './random';

export const LEVELS = ['一级', '二级', '三级', '四级'];
export const DEPARTMENTS = Array.from({ length: 70 }, (_, index) => `部门${index + 1}`);

const SECONDS_PER_WORKING_DAY = 28_800;
const LONGEST_DAYS = 40;

/** Columns of a random ledger with one resolve clock a record, as a ledger's store would hold them. */
export function ledgerColumns(count: number, period: Period): SummaryColumns {
  const random = randomNumbers(3);
  const zone = zoneOf('Asia/Shanghai');
  const columns = {
    received: new Int32Array(count),
    closed: new Int32Array(count).fill(NO_DAY),
    endedOtherwise: new Int32Array(count).fill(NO_DAY),
    isClosed: new Uint8Array(count),
    ended: new Float64Array(count).fill(Infinity),
    businessSeconds: new Int32Array(count).fill(NO_TIME),
    elapsedSeconds: new Int32Array(count).fill(NO_TIME),
  };
  const clocks = {
    count,
    record: Int32Array.from({ length: count }, (_, row) => row),
    dueDay: new Int32Array(count),
    deadline: new Float64Array(count),
    stopped: new Float64Array(count).fill(Infinity),
    met: new Uint8Array(count),
  };
  for (let row = 0; row < count; row += 1) {
    const received = period.from + random(period.to - period.from + 1);
    const due = received + 5 + random(30);
    columns.received[row] = received;
    clocks.dueDay[row] = due;
    clocks.deadline[row] = zone.toInstant(wallOf(due + 1, 0)) - 1;
    if (random(10) === 0) continue;
    const closed = received + random(LONGEST_DAYS);
    columns.closed[row] = closed;
    columns.isClosed[row] = 1;
    columns.ended[row] = zone.toInstant(wallOf(closed, 36_000));
    columns.businessSeconds[row] = random(LONGEST_DAYS * SECONDS_PER_WORKING_DAY);
    columns.elapsedSeconds[row] = (closed - received) * 86_400 + random(86_400);
    clocks.stopped[row] = columns.ended[row] ?? Infinity;
    clocks.met[row] = closed <= due ? 1 : 0;
  }
  const groups = new Map([
    ['level', groupColumn('等级', LEVELS, count, random)],
    ['department', groupColumn('部门', DEPARTMENTS, count, random)],
  ]);
  return {
    count,
    ...columns,
    marks: {},
    clocks,
    clockNames: [],
    clocksOf: () => clocks,
    moneyNames: [],
    moneyOf: () => ({ cents: new Float64Array(count), isGiven: new Uint8Array(count) }),
    secondsPerWorkingDay: SECONDS_PER_WORKING_DAY,
    zone,
    asOf: zone.toInstant(wallOf(period.to + 1, 0)),
    groupColumn: (key) => groups.get(key),
  };
}

function groupColumn(
  title: string,
  values: readonly string[],
  count: number,
  random: (below: number) => number,
): GroupColumn {
  return {
    title: { zh: title, en: title },
    codes: Int32Array.from({ length: count }, () => random(values.length)),
    values: values.map((value, rank) => ({ value, text: { zh: value, en: value }, rank })),
  };
}
