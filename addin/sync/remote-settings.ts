import type { CalendarSource } from '../../core/calendar/calendar';
import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { LedgerRules } from '../../core/rulebook/ledger-rules';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import type { Answer } from '../service/answer';

/** Where the settings of a ledger stand at the service. */
export interface SettingsStamp {
  /** How often the rules have changed. */
  readonly rules: number;
  /** Version of the calendar. */
  readonly calendar: string;
}

/** Parameters, readings and the version of the rulebook. */
export type RuleSet = Required<Omit<LedgerRules, 'earlier'>>;

/** Who changed settings, when and why. */
export interface SettingsChange {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

/** What a ledger runs by at the service. */
export interface RemoteSettings {
  readonly stamp: SettingsStamp;
  readonly rules: RuleSet;
  /** Oldest first, each with what was in force before. */
  readonly ruleChanges: readonly (SettingsChange & { readonly before: RuleSet })[];
  readonly calendar: CalendarSource;
  readonly calendarChanges: readonly SettingsChange[];
  /** The office's own rulebook; absent: it comes with the add-in. */
  readonly definition?: RulebookDefinition;
  /** Why the office's own rulebook cannot be followed here; then it is absent. */
  readonly unread?: readonly Finding[];
}

/** A change of rules as the service takes it; what is not named stays. */
export interface RulesChange {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly rulebookText?: string;
  readonly reason: string;
  readonly revision: number;
}

/** What is asked of the service about the settings of one ledger; nothing here ever rejects. */
export interface SettingsService {
  readonly read: () => Promise<Answer<RemoteSettings>>;
  readonly changeRules: (change: RulesChange) => Promise<Answer<undefined>>;
  readonly changeCalendar: (change: {
    readonly calendar: CalendarSource;
    readonly reason: string;
    readonly version: string;
  }) => Promise<Answer<undefined>>;
}
