import type { Calendar, CalendarSource } from '../calendar/calendar';
import type { EpochDay, WallTime, Zone } from '../date/time';
import type { Choices } from '../rulebook/choices';
import type { EarlierRules } from '../rulebook/ledger-rules';
import type { Rulebook } from '../rulebook/rulebook';
import type { Language } from '../text';

/** Everything the layout of a ledger's workbook depends on, ready to run. */
export interface LedgerSettings {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly zone: Zone;
  readonly rulebook: Rulebook;
  readonly calendar: Calendar;
  /** The rulebook is the office's own and is kept in the workbook. */
  readonly ownRulebook?: boolean;
  /** By ambiguity: when, by whom and why it was settled, in words. */
  readonly choiceNotes?: Readonly<Record<string, string>>;
  /** Addresses of the notices the calendar comes from, by year. */
  readonly notices?: readonly { readonly year: number; readonly notices: readonly string[] }[];
  /** Years the calendar sheet lists; absent: the published years and three more. */
  readonly span?: CalendarSpan;
  /** Shows the ledger as of this wall time; absent: the sheet's clock runs with NOW(). */
  readonly fixedNow?: WallTime;
}

/** First and last day a calendar sheet lists, both included. */
export interface CalendarSpan {
  readonly first: EpochDay;
  readonly last: EpochDay;
}

/** What the settings sheet remembers of a ledger: plain data, enough to make the settings again. */
export interface StoredLedger {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly zone: string;
  readonly rulebookId: string;
  readonly rulebookVersion: string;
  /** The rulebook is the office's own and is kept in the workbook. */
  readonly ownRulebook?: boolean;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** What the office decided where the document leaves something open. */
  readonly choices?: Choices;
  readonly choiceNotes?: Readonly<Record<string, string>>;
  /** What was in force before, in order; records that ended then keep their results. */
  readonly earlierRules?: readonly EarlierRules[];
  readonly calendar: CalendarSource;
}
