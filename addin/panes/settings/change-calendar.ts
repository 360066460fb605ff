import { compileCalendar } from '../../../core/calendar/compile-calendar';
import type { CalendarSource } from '../../../core/calendar/calendar';
import { replaceCalendar } from '../../../core/calendar/replace-calendar';
import { bySoonestDue, previewChange, type ClockChange } from '../../../core/clock/preview-change';
import type { Instant } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import { parseRecord } from '../../../core/record/parse-record';
import { statutoryDays } from '../../../calendars/statutory-days';
import { breathe } from '../../app/breathe';
import type { OpenStatus } from '../../ledger/ledger-session';
import { en } from '../../texts/en';
import { wordingOf } from '../../texts/texts';
import { zh } from '../../texts/zh';
import { readRegister } from '../../workbook/read-register';
import { rewriteCalendar } from '../../workbook/rewrite-calendar';
import type { ChangePreview } from './change-preview';

/** Records looked at before the pane may draw again. */
const RECORDS_AT_A_TIME = 500;

/**
 * Computes what another calendar would change, a stretch of records at a time; nothing is written.
 */
export async function previewCalendar(
  { ledger }: OpenStatus,
  source: CalendarSource,
  asOf: Instant,
): Promise<ChangePreview> {
  const replaced = replaceCalendar(ledger.calendar.source, source, asOf);
  const next = { ...ledger, calendar: compileCalendar(replaced, statutoryDays) };
  const { rows } = await readRegister(ledger);
  const changes: ClockChange[] = [];
  for (let start = 0; start < rows.length; start += RECORDS_AT_A_TIME) {
    const records = rows
      .slice(start, start + RECORDS_AT_A_TIME)
      .map(({ raw }) => parseRecord(raw, ledger.rulebook, ledger.zone).record);
    changes.push(...previewChange(records, ledger, next, asOf));
    await breathe();
  }
  return { ledger: next, changes: changes.sort(bySoonestDue) };
}

/** Signs Excel takes in a cell. */
const CELL_LENGTH = 32_767;

/** Writes the calendar of a preview and recomputes the register; findings when it cannot be done. */
export async function changeCalendar(
  { ledger }: OpenStatus,
  preview: ChangePreview,
  act: { readonly at: Instant; readonly who: string; readonly reason: string },
): Promise<readonly Finding[]> {
  const { source } = preview.ledger.calendar;
  if (JSON.stringify(source).length > CELL_LENGTH) return [tooLong];
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

const tooLong: Finding = {
  code: 'calendar-too-long',
  severity: 'error',
  field: 'calendar',
  message: { zh: zh.settings.settingTooLong, en: en.settings.settingTooLong },
};
