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
import { buildMoneyColumn } from './build-money-column';
import { intakeEvent } from './intake-event';
import { madeOnce } from './made-once';
import { receivedAt } from './received-at';
import { regimeNames } from './regime-names';
import { NO_DAY, NO_TIME, type SummaryColumns } from './summary-columns';

/** Where clocks run, and what of a record the reader of the figures may see. */
export interface ColumnSetting extends ClockSetting {
  /** Groups are named by what this leaves of a record; figures count what is there. */
  readonly shown?: (record: ComplaintRecord) => ComplaintRecord;
}

/**
 * Lays out as narrow columns what each record says by itself, whatever others there are: all that
 * statistics need but repeats. Clocks are assessed as of `asOf`; facts count as recorded.
 */
export function buildOwnColumns(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  setting: ColumnSetting,
  asOf: Instant,
): SummaryColumns {
  const rounds = buildRoundColumns(records, rulebook, setting.zone);
  const assessments = records.map((record) => assessRecord(record, rulebook, setting, asOf));
  const { zone, shown } = setting;
  const seen = shown ? records.map(shown) : records;
  const times = buildTimeColumns(records, rulebook, setting);
  const clocks = buildClockColumns(assessments, zone, ({ purpose }) => purpose === 'resolve');
  return {
    count: records.length,
    ...times,
    marks: buildMarkColumns(records, rulebook, setting, asOf),
    clocks,
    ...(rounds && { rounds }),
    ...regimeNames(rulebook),
    clocksOf: madeOnce((wanted) =>
      buildClockColumns(assessments, zone, ({ key }) => key === wanted),
    ),
    moneyOf: madeOnce((key) => buildMoneyColumn(records, key)),
    secondsPerWorkingDay: secondsPerWorkingDay(setting),
    zone,
    asOf,
    groupColumn: buildGroupColumns({
      ...times,
      records: seen,
      assessments,
      rulebook,
      clocks,
      zone,
    }),
  };
}

function buildTimeColumns(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  setting: ClockSetting,
) {
  const received = new Int32Array(records.length).fill(NO_DAY);
  const closed = new Int32Array(records.length).fill(NO_DAY);
  const endedOtherwise = new Int32Array(records.length).fill(NO_DAY);
  const isClosed = new Uint8Array(records.length);
  const ended = new Float64Array(records.length).fill(Infinity);
  const businessSeconds = new Int32Array(records.length).fill(NO_TIME);
  const elapsedSeconds = new Int32Array(records.length).fill(NO_TIME);
  const intake = intakeEvent(rulebook);
  records.forEach((record, index) => {
    const start = receivedAt(record, intake);
    const end = lastEnd(record, rulebook);
    if (start !== undefined) received[index] = setting.zone.toDay(start.instant);
    if (end === undefined) return;
    ended[index] = end.time.instant;
    (end.outcome === 'closed' ? closed : endedOtherwise)[index] = setting.zone.toDay(
      end.time.instant,
    );
    if (end.outcome !== 'closed') return;
    isClosed[index] = 1;
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
  return { received, closed, endedOtherwise, isClosed, ended, businessSeconds, elapsedSeconds };
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
