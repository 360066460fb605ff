import { businessSecondsBetween } from '../calendar/business-time';
import { secondsOfSpans } from '../calendar/second-index';
import { assessRecord } from '../clock/assess-record';
import type { ClockSetting } from '../clock/clock-setting';
import { lastEnd } from '../clock/record-end';
import { settingOfRecord } from '../clock/setting-of-record';
import type { Instant } from '../date/time';
import type { ComplaintRecord, EventTime } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import { buildClockColumns } from './build-clock-columns';
import { buildMarkColumns } from './build-mark-columns';
import { buildRoundColumns } from './build-round-columns';
import { buildGroupColumns } from './build-group-columns';
import { intakeEvent } from './intake-event';
import { NO_DAY, NO_TIME, type SummaryColumns } from './summary-columns';

/**
 * Lays the records of a ledger out as narrow columns for statistics. Clocks are assessed as of
 * `asOf`; facts count as recorded.
 */
export function buildColumns(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  setting: ClockSetting,
  asOf: Instant,
): SummaryColumns {
  const rounds = buildRoundColumns(records, rulebook, setting.zone);
  const assessments = records.map((record) => assessRecord(record, rulebook, setting, asOf));
  return {
    count: records.length,
    ...buildTimeColumns(records, rulebook, setting),
    marks: buildMarkColumns(records, rulebook, setting, asOf),
    clocks: buildClockColumns(assessments, setting.zone),
    ...(rounds && { rounds }),
    secondsPerWorkingDay: secondsPerWorkingDay(setting),
    zone: setting.zone,
    asOf,
    groupColumn: buildGroupColumns(records, assessments, rulebook),
  };
}

function buildTimeColumns(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  setting: ClockSetting,
) {
  const received = new Int32Array(records.length).fill(NO_DAY);
  const closed = new Int32Array(records.length).fill(NO_DAY);
  const isClosed = new Uint8Array(records.length);
  const ended = new Float64Array(records.length).fill(Infinity);
  const businessSeconds = new Int32Array(records.length).fill(NO_TIME);
  const elapsedSeconds = new Int32Array(records.length).fill(NO_TIME);
  const intake = intakeEvent(rulebook);
  records.forEach((record, index) => {
    // A case that was reopened counts once, in the period it first came in.
    const start = record.occurrences?.[intake]?.[0] ?? record.events[intake];
    const end = lastEnd(record, rulebook);
    if (start !== undefined) received[index] = setting.zone.toDay(start.instant);
    if (end !== undefined) ended[index] = end.time.instant;
    if (end?.outcome !== 'closed') return;
    isClosed[index] = 1;
    closed[index] = setting.zone.toDay(end.time.instant);
    const until = start === undefined ? undefined : handledUntil(start, end.time, setting);
    if (start === undefined || until === undefined) return;
    elapsedSeconds[index] = until - start.instant;
    businessSeconds[index] = businessSecondsBetween(
      settingOfRecord(setting, end).calendar,
      setting.zone,
      start.instant,
      until,
    );
  });
  return { received, closed, isClosed, ended, businessSeconds, elapsedSeconds };
}

/**
 * The instant handling ended; a close known by its date alone is not before the intake of that day.
 * Undefined when the record says it was closed before it was received.
 */
function handledUntil(
  start: EventTime,
  end: EventTime,
  { zone }: ClockSetting,
): Instant | undefined {
  if (end.instant >= start.instant) return end.instant;
  const sameDay = zone.toDay(end.instant) === zone.toDay(start.instant);
  return end.dateOnly && sameDay ? start.instant : undefined;
}

function secondsPerWorkingDay({ calendar }: ClockSetting): number {
  return secondsOfSpans(calendar.source.hours);
}
