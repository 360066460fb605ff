import { assessRecord } from '../../core/clock/assess-record';
import { dueText } from '../../core/clock/due-text';
import type { Instant } from '../../core/date/time';
import { formatDay } from '../../core/date/civil-date';
import { formatWall } from '../../core/date/wall-time';
import type { AgreedTime, ComplaintRecord, EventTime, FieldValue } from '../../core/record/record';
import { assignmentsText, departmentsTitle } from '../../core/workbook/assignments-text';
import { approvalText } from '../../core/workbook/approval-text';
import type { HistoryEntry } from '../../core/workbook/history-sheet';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { registerColumns } from '../../core/workbook/register-columns';

/** Who did what when, and why. */
export interface Act {
  readonly at: Instant;
  readonly who: string;
  readonly action: string;
  readonly reason: string;
}

/**
 * The lines of history of a change to one record: each fact with its old and new value, then each
 * due date that moved because of it.
 */
export function historyLines(
  before: ComplaintRecord,
  after: ComplaintRecord,
  ledger: LedgerSettings,
  act: Act,
): readonly HistoryEntry[] {
  const old = factsOf(before, ledger, act.at);
  const next = factsOf(after, ledger, act.at);
  const columns = [
    ...registerColumns(ledger.rulebook, ledger.language),
    { key: DEPARTMENTS, header: departmentsTitle[ledger.language] },
  ];
  return columns
    .filter(({ key }) => old.get(key) !== next.get(key))
    .map(({ key, header }) => ({
      ...headOf(after, ledger, act),
      item: header,
      old: old.get(key) ?? '',
      new: next.get(key) ?? '',
    }));
}

/** The line of history that says a record came into the ledger. */
export const arrivalLine = (
  record: ComplaintRecord,
  ledger: LedgerSettings,
  act: Act,
): HistoryEntry => ({ ...headOf(record, ledger, act), item: '', old: '', new: '' });

type Head = Omit<HistoryEntry, 'item' | 'old' | 'new'>;

const headOf = (record: ComplaintRecord, { zone }: LedgerSettings, act: Act): Head => ({
  at: zone.toWall(act.at),
  number: record.number ?? '',
  recordId: record.id,
  action: act.action,
  who: act.who,
  reason: act.reason,
});

/** What has no column of its own. */
const DEPARTMENTS = 'departments';

/** Every fact of a record, and every due, as text by the key of its register column. */
function factsOf(
  record: ComplaintRecord,
  ledger: LedgerSettings,
  asOf: Instant,
): ReadonlyMap<string, string> {
  const { rulebook, zone, language } = ledger;
  const time = (at: EventTime): string => timeText(at.instant, ledger);
  const { clocks } = assessRecord(record, rulebook, ledger, asOf);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ...rulebook.fields.map(
      ({ key, type }) => [`field:${key}`, valueText(record.fields[key], type)] as const,
    ),
    ...Object.entries(record.events).map(([key, at]) => [`event:${key}`, time(at)] as const),
    ...rulebook.events.map(
      ({ key }) => [`approval:${key}`, approvalText(key, record, ledger) || undefined] as const,
    ),
    [DEPARTMENTS, assignmentsText(record, zone, language) || undefined],
    ['level', rulebook.levels.find(({ code }) => code === record.level)?.title[language]],
    ...Object.entries(record.agreed).map(
      ([key, agreed]) => [`agreed:${key}`, agreedText(agreed, ledger)] as const,
    ),
    ...rulebook.clocks.map(({ key }) => [`extension:${key}`, grantedText(record, key)] as const),
    ...clocks.map(({ clock, due }) => [`due:${clock.key}`, due && dueText(due, zone)] as const),
    [
      'paused-since',
      record.pauses
        .map(({ from, to }) => `${time(from)} – ${to ? time(to) : ''}`.trim())
        .join('; ') || undefined,
    ],
  ];
  return new Map(facts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])));
}

const grantedText = ({ extensions }: ComplaintRecord, clock: string): string | undefined =>
  extensions
    .filter((extension) => extension.clock === clock && extension.approvedBy !== '')
    .map(({ amount }) => amount)
    .join(' + ') || undefined;

const timeText = (instant: Instant, { zone }: LedgerSettings): string =>
  formatWall(zone.toWall(instant)).replace('T', ' ');

const valueText = (value: FieldValue | undefined, type: string): string | undefined =>
  type === 'money' && typeof value === 'number'
    ? (value / 100).toFixed(2)
    : value === undefined
      ? undefined
      : String(value);

const agreedText = (agreed: AgreedTime, ledger: LedgerSettings): string =>
  agreed.kind === 'day' ? formatDay(agreed.day) : timeText(agreed.instant, ledger);
