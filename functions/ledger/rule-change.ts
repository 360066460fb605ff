import type { Instant } from '../../core/date/time';
import type { LedgerRules } from '../../core/rulebook/ledger-rules';
import type { Ledger } from './ledger';

/** A change of a ledger's parameters, or of the version of its rulebook. */
export interface RuleChange {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly before: Rules;
  readonly after: Rules;
}

type Rules = Omit<LedgerRules, 'earlier'>;

/** What a ledger runs by. */
export const rulesOf = ({ rulebookVersion, parameters, choices }: Ledger): Rules => ({
  version: rulebookVersion,
  parameters,
  choices,
});
