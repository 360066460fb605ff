import type { Calendar } from '../calendar/calendar';
import type { Text } from '../text';
import type { ConditionPlaces } from './compile-condition-formula';
import { textLiteral } from './formula-text';

/** What the formulas of a register are compiled against. */
export interface FormulaPlaces extends ConditionPlaces {
  readonly calendar: Calendar;
  /** False where the zone's clocks are moved within the calendar's span: hours are then values. */
  readonly isEvenZone: boolean;
}

/** Stands for the row's number in compiled formulas; no text of a ledger holds this sign. */
export const ROW_MARK = '\uE000';

/** A compiled formula in a row of the sheet. */
export const formulaAt = (template: string, row: number): string =>
  template.replaceAll(ROW_MARK, String(row + 1));

/** Half a second as part of a day: times closer than that are the same. */
export const TOLERANCE = '0.000005';

/** The n-th working day after a day; every rest day of the calendar sheet is a “holiday”. */
export const workdayAfter = (day: string, count: string): string =>
  `WORKDAY.INTL(${day},${count},"0000000",NonWorkingDays)`;

/** Working days of [from, to]; from must not be after to. */
export const workdaysBetween = (from: string, to: string): string =>
  `NETWORKDAYS.INTL(${from},${to},"0000000",NonWorkingDays)`;

/** What a computed cell says where there is no answer. */
export const cellMessages = {
  textDate: { zh: '日期是文本', en: 'Date is text' },
  outsideCalendar: { zh: '超出日历范围', en: 'Outside calendar' },
  pending: { zh: '待定', en: 'Pending' },
} as const satisfies Record<string, Text>;

/** A text of the ledger's language as a formula writes it. */
export const say = (text: Text, { language }: Pick<ConditionPlaces, 'language'>): string =>
  textLiteral(text[language]);
