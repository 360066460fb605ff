import type { LedgerKey } from '../ledger/ledger';
import type { RuleChange } from '../ledger/rule-change';
import type { Queryable } from './database';

/** The changes of a ledger's parameters and of the version of its rulebook, oldest first. */
export function readRuleChanges(
  database: Queryable,
  { organisation, ledger }: LedgerKey,
): Promise<readonly RuleChange[]> {
  return database.query<RuleChange>(
    `SELECT floor(extract(epoch FROM at))::float8 AS at, actor AS by, reason, before, after
     FROM rule_changes WHERE organisation = $1 AND ledger = $2 ORDER BY number`,
    [organisation, ledger],
  );
}
