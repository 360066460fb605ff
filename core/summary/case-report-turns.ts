import type { EpochDay, Instant, Zone } from '../date/time';
import type { ComplaintRecord, EventTime } from '../record/record';
import { timesOf } from '../record/round';
import type { Report, Rulebook } from '../rulebook/rulebook';

/** A report that is made for each case, when its event takes place on it. */
export type CaseReport = Report & { readonly at: string };

/** Whether a report is made for each case. */
export const isCaseReport = (report: Report): report is CaseReport =>
  report.period === 'per-case' && report.at !== undefined;

/** The reports of a regime that follow a case. */
export const caseReports = ({ reports }: Pick<Rulebook, 'reports'>): readonly CaseReport[] =>
  reports.filter(isCaseReport);

/** What a change of a record means for the report of its case. */
export interface CaseReportTurn {
  readonly report: CaseReport;
  /** When its event took place last; absent: it was taken back, and the report is owed no more. */
  readonly time?: EventTime;
  /** How often the event has taken place. */
  readonly occurrence: number;
}

/** What was stored of a record before, none when it is new, and what is stored now. */
export interface RecordChange {
  readonly before: ComplaintRecord | undefined;
  readonly after: ComplaintRecord;
}

/** Where and when a record is changed. */
export interface TurnSetting {
  readonly zone: Zone;
  /** When the ledger was made here, or was brought here. */
  readonly began: Instant;
  readonly now: Instant;
}

/** A record that comes in with an event older than this many days is of an old register. */
const DAYS_OF_NEW_RECORDS = 31;

/**
 * The reports of a case that a change of its record owes: of each whose event took place, took place
 * again, or had its time put right. History owes none: an event before the day the ledger began, and
 * one that a new record brings along from more than 31 days ago; a report of such a case is asked for
 * by hand.
 *
 * @example fedBack entered on 2026-11-20: forwarded-case-feedback, occurrence 1
 */
export function caseReportTurns(
  { before, after }: RecordChange,
  rulebook: Pick<Rulebook, 'reports'>,
  setting: TurnSetting,
): readonly CaseReportTurn[] {
  return caseReports(rulebook).flatMap((report) => {
    const times = timesOf(report.at, after);
    if (before && areSame(times, timesOf(report.at, before))) return [];
    const time = times.at(-1);
    if (time === undefined) return before ? [{ report, occurrence: 0 }] : [];
    const isHistory = setting.zone.toDay(time.instant) < firstDay(before, setting);
    return isHistory ? [] : [{ report, time, occurrence: times.length }];
  });
}

function areSame(left: readonly EventTime[], right: readonly EventTime[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ instant }, index) => instant === right[index]?.instant)
  );
}

function firstDay(
  before: ComplaintRecord | undefined,
  { zone, began, now }: TurnSetting,
): EpochDay {
  const first = zone.toDay(began);
  return before ? first : Math.max(first, zone.toDay(now) - DAYS_OF_NEW_RECORDS);
}
