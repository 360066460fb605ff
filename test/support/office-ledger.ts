import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { parseIsoWall } from '../../core/date/wall-time';
import { zoneOf } from '../../core/date/zone';
import type { Rulebook } from '../../core/rulebook/rulebook';
import type { Language } from '../../core/text';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';

/** The instant the generated ledgers are looked at: Sunday 2026-11-22 16:00 in Shanghai. */
export const officeZone = zoneOf('Asia/Shanghai');
const wall = parseIsoWall('2026-11-22T16:00:00') ?? 0;
export const officeNow = officeZone.toInstant(wall);

/** A ledger of a rulebook with the published calendar, seen as of a fixed time. */
export function officeLedger(
  rulebook: Rulebook,
  { language = 'zh', asOf = officeNow }: { language?: Language; asOf?: number } = {},
): LedgerSettings {
  return {
    id: 'ledger-1',
    name: rulebook.title[language],
    language,
    zone: officeZone,
    rulebook,
    calendar: compileCalendar(
      { kind: rulebook.calendar, closures: [], extraWorkdays: [], hours: defaultHours },
      statutoryDays,
    ),
    notices: statutoryDays,
    fixedNow: officeZone.toWall(asOf),
  };
}
