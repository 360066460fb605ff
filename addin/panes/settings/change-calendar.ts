import { assessRecord } from '../../../core/clock/assess-record';
import { dueText } from '../../../core/clock/due-text';
import { compileCalendar } from '../../../core/calendar/compile-calendar';
import type { CalendarSource } from '../../../core/calendar/calendar';
import type { Instant } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import { parseRecord } from '../../../core/record/parse-record';
import type { ComplaintRecord } from '../../../core/record/record';
import type { Text } from '../../../core/text';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { statutoryDays } from '../../../calendars/statutory-days';
import type { OpenStatus } from '../../ledger/ledger-session';
import { wordingOf } from '../../texts/texts';
import { readRegister } from '../../workbook/read-register';
import { rewriteCalendar } from '../../workbook/rewrite-calendar';

/** A due date that another calendar would move. */
export interface DueChange {
  readonly number: string;
  readonly clock: Text;
  readonly before: string;
  readonly after: string;
}

/** A calendar before it is applied, and every open due date it moves. */
export interface CalendarPreview {
  readonly ledger: LedgerSettings;
  readonly changes: readonly DueChange[];
}

/** Computes what another calendar would change; nothing is written. */
export async function previewCalendar(
  { ledger }: OpenStatus,
  source: CalendarSource,
  asOf: Instant,
): Promise<CalendarPreview> {
  const next = { ...ledger, calendar: compileCalendar(source, statutoryDays) };
  const { rows } = await readRegister(ledger);
  const records = rows.map(({ raw }) => parseRecord(raw, ledger.rulebook, ledger.zone).record);
  return {
    ledger: next,
    changes: records.flatMap((record) => changesOf(record, ledger, next, asOf)),
  };
}

/** Writes the calendar of a preview and recomputes the register; findings when it cannot be done. */
export async function changeCalendar(
  { ledger }: OpenStatus,
  preview: CalendarPreview,
  act: { readonly at: Instant; readonly who: string; readonly reason: string },
): Promise<readonly Finding[]> {
  return rewriteCalendar(
    preview.ledger,
    {
      at: ledger.zone.toWall(act.at),
      number: '',
      recordId: '',
      action: wordingOf(ledger.language).texts.actions.calendar,
      item: wordingOf(ledger.language).texts.settings.calendar,
      old: ledger.calendar.version,
      new: preview.ledger.calendar.version,
      who: act.who,
      reason: act.reason,
    },
    act.at,
  );
}

function changesOf(
  record: ComplaintRecord,
  ledger: LedgerSettings,
  next: LedgerSettings,
  asOf: Instant,
): readonly DueChange[] {
  const before = assessRecord(record, ledger.rulebook, ledger, asOf);
  if (before.outcome !== 'open') return [];
  const after = assessRecord(record, ledger.rulebook, next, asOf);
  return before.clocks.flatMap(({ clock, due, stoppedAt }, index) => {
    const moved = after.clocks[index]?.due;
    if (stoppedAt || !due || !moved || due.deadline === moved.deadline) return [];
    return {
      number: record.number ?? record.id,
      clock: clock.title,
      before: dueText(due, ledger.zone),
      after: dueText(moved, ledger.zone),
    };
  });
}
