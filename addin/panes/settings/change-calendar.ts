import { compileCalendar } from '../../../core/calendar/compile-calendar';
import type { CalendarSource } from '../../../core/calendar/calendar';
import { replaceCalendar } from '../../../core/calendar/replace-calendar';
import { previewChange } from '../../../core/clock/preview-change';
import type { Instant } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import { parseRecord } from '../../../core/record/parse-record';
import { statutoryDays } from '../../../calendars/statutory-days';
import type { OpenStatus } from '../../ledger/ledger-session';
import { settings as en } from '../../texts/settings-en';
import { settingsWordingOf } from '../../texts/settings-wording';
import { settings as zh } from '../../texts/settings-zh';
import { readRegister } from '../../workbook/read-register';
import { rewriteLedger } from '../../workbook/rewrite-ledger';
import type { ChangePreview } from './change-preview';
import { collectChanges } from './collect-changes';
import type { ChangeAct } from './use-change';

/** Computes what another calendar would change; nothing is written. */
export async function previewCalendar(
  { ledger }: OpenStatus,
  source: CalendarSource,
  asOf: Instant,
): Promise<ChangePreview> {
  const replaced = replaceCalendar(ledger.calendar.source, source, asOf);
  const next = { ...ledger, calendar: compileCalendar(replaced, statutoryDays) };
  const { rows } = await readRegister(ledger);
  const changes = await collectChanges(rows, (stretch) => {
    const records = stretch.map(({ raw }) => parseRecord(raw, ledger.rulebook, ledger.zone).record);
    return previewChange(records, ledger, next, asOf);
  });
  return { ledger: next, changes };
}

/** Signs Excel takes in a cell. */
const CELL_LENGTH = 32_767;

/** Writes the calendar of a preview and recomputes the register; findings when it cannot be done. */
export async function changeCalendar(
  { ledger }: OpenStatus,
  preview: ChangePreview,
  act: ChangeAct,
): Promise<readonly Finding[]> {
  const { source } = preview.ledger.calendar;
  if (JSON.stringify(source).length > CELL_LENGTH) return [tooLong];
  return rewriteLedger(
    'calendar',
    preview.ledger,
    [
      {
        at: ledger.zone.toWall(act.at),
        number: '',
        recordId: '',
        action: settingsWordingOf(ledger.language).texts.actions.calendar,
        item: settingsWordingOf(ledger.language).texts.settings.calendar,
        old: ledger.calendar.version,
        new: preview.ledger.calendar.version,
        who: act.who,
        reason: act.reason,
      },
    ],
    act.at,
  );
}

const tooLong: Finding = {
  code: 'calendar-too-long',
  severity: 'error',
  field: 'calendar',
  message: { zh: zh.settingTooLong, en: en.settingTooLong },
};
