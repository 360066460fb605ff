import { rulesOf, type RuleChange } from '../ledger/rule-change';
import type { Ledger, LedgerKey } from '../ledger/ledger';
import { appendChangeLog } from './append-change-log';
import type { TenantDatabase, TenantQueryable } from './database';
import { lockLedger } from './lock-ledger';
import { readLedger } from './read-ledgers';

/**
 * Gives a ledger other parameters or another version of its rulebook and writes who did and why, in
 * one transaction; whoever decides sees what is stored, and writers of the ledger wait.
 *
 * @param decide what to change; nothing: the ledger stays as it is.
 * @returns the ledger as it then stands.
 */
export function replaceLedgerRules(
  database: TenantDatabase,
  key: LedgerKey,
  decide: (stored: Ledger) => Decision | undefined,
): Promise<Ledger> {
  return database.transaction(async (transaction) => {
    await lockLedger(transaction, key);
    const stored = await readLedger(transaction, key);
    if (!stored) throw new Error('The ledger to give other rules to does not exist.');
    const decision = decide(stored);
    if (decision === undefined) return stored;
    await write(transaction, key, { ...decision, before: rulesOf(stored) });
    const { version, parameters, choices = {} } = decision.after;
    const { ownRulebook } = decision;
    const before = { ...rulesOf(stored), until: decision.at };
    const earlierRules = [...stored.earlierRules, before];
    return {
      ...stored,
      rulebookVersion: version,
      parameters,
      choices,
      ownRulebook,
      earlierRules,
    };
  });
}

/** What is decided to take the place of what is stored. */
type Decision = Omit<RuleChange, 'before'> & Pick<Ledger, 'ownRulebook'>;

async function write(
  transaction: TenantQueryable,
  key: LedgerKey,
  { ownRulebook, ...change }: Decision & RuleChange,
): Promise<void> {
  const { version, parameters, choices = {} } = change.after;
  await transaction.query(
    `UPDATE ledgers SET rulebook_version = $3, parameters = $4::jsonb, choices = $5::jsonb,
       own_rulebook = $6::jsonb
     WHERE organisation = $1 AND id = $2`,
    [
      key.organisation,
      key.ledger,
      version,
      JSON.stringify(parameters),
      JSON.stringify(choices),
      ownRulebook && JSON.stringify(ownRulebook),
    ],
  );
  await appendChangeLog(transaction, key, 'rule_changes', change);
}
