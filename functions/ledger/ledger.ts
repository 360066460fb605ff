import type { CalendarSource } from '../../core/calendar/calendar';
import type { Instant } from '../../core/date/time';
import type { Choices } from '../../core/rulebook/choices';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import type { EarlierRules } from '../../core/rulebook/ledger-rules';

/** Which ledger; every table is keyed by these two first. */
export interface LedgerKey {
  readonly organisation: string;
  readonly ledger: string;
}

/** What a new ledger is made with. */
interface LedgerTerms {
  readonly name: string;
  readonly rulebook: string;
  readonly rulebookVersion: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** How it reads what the regime leaves open. */
  readonly choices: Choices;
  /** A rulebook of the office's own, which does not come with the service. */
  readonly ownRulebook: RulebookDefinition | null;
  readonly timeZone: string;
  readonly calendar: CalendarSource;
}

/** A ledger of an organisation as stored. */
export interface Ledger extends LedgerTerms {
  readonly organisation: string;
  readonly id: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  /** When and by whom it was brought here from elsewhere with its history; null: it began here. */
  readonly importedAt: Instant | null;
  readonly importedBy: string | null;
  /** Number of the last change of its records; 0 when there was none. */
  readonly sequence: number;
  /** What was in force before, in order; records that ended then keep their results. */
  readonly earlierRules: readonly EarlierRules[];
}
