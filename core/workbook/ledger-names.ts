import type { Instant } from '../date/time';
import { calendarPlaces } from './calendar-sheet';
import { absoluteAddress } from './cell-address';
import type { LedgerSettings } from './ledger-settings';
import { RULEBOOK_NAME, rulebookPlace } from './rulebook-sheet';
import { nowPlace } from './settings-sheet';
import { sheetNames } from './sheet-names';
import type { WorkbookPlan } from './workbook-plan';

/** The defined names that the register's formulas are written with, the same in every language. */
export function ledgerNames(ledger: LedgerSettings, asOf: Instant): WorkbookPlan['names'] {
  const sheets = sheetNames(ledger.language);
  const places = calendarPlaces(ledger, asOf);
  return [
    { name: 'LedgerNow', formula: `=${absoluteAddress(sheets.settings, nowPlace)}` },
    { name: 'CalendarFirst', formula: `=${absoluteAddress(sheets.calendar, places.first)}` },
    { name: 'CalendarLast', formula: `=${absoluteAddress(sheets.calendar, places.last)}` },
    {
      name: 'CalendarCertainFrom',
      formula: `=${absoluteAddress(sheets.calendar, places.certainFrom)}`,
    },
    {
      name: 'CalendarCertainTo',
      formula: `=${absoluteAddress(sheets.calendar, places.certainTo)}`,
    },
    { name: 'NonWorkingDays', formula: `=${absoluteAddress(sheets.calendar, places.restDays)}` },
    ...(ledger.ownRulebook
      ? [{ name: RULEBOOK_NAME, formula: `=${absoluteAddress(sheets.rulebook, rulebookPlace)}` }]
      : []),
  ];
}
