import { zoneOf } from '../../core/date/zone';
import type { Rulebook } from '../../core/rulebook/rulebook';
import type { Ledger } from '../ledger/ledger';
import { rulesOf, type RuleChange } from '../ledger/rule-change';
import { instantJson } from '../../core/record/time-json';

/** What a ledger runs by as the API gives it, with its changes. */
export function ledgerRulesJson(
  ledger: Ledger,
  { definition }: Rulebook,
  changes: readonly RuleChange[],
) {
  const zone = zoneOf(ledger.timeZone);
  return {
    rulebook: ledger.rulebook,
    ...rulesOf(ledger),
    available: definition.version,
    revision: ledger.earlierRules.length,
    ...(ledger.ownRulebook && { definition: { ...ledger.ownRulebook } }),
    changes: changes.map((change) => ({ ...change, at: instantJson(change.at, zone) })),
  };
}
