import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import { replaceRules } from '../../core/rulebook/ledger-rules';
import type { Rulebook } from '../../core/rulebook/rulebook';
import type { FoundLedger } from './find-ledger';
import { rulesOf } from './rule-change';

/**
 * The rulebook at hand with the parameters a request would give a ledger, or what is wrong with
 * them; parameters it does not name keep their values.
 */
export function nextRules(
  parameters: Readonly<Record<string, unknown>>,
  { ledger, rulebook }: Pick<FoundLedger, 'ledger' | 'rulebook'>,
  at: Instant,
): Rulebook | readonly Finding[] {
  const { definition } = rulebook;
  const given = { ...rulebook.parameters, ...parameters };
  const bare = bindRulebook(definition, given);
  if (!bare.rulebook || bare.findings.length > 0) return bare.findings;
  const { earlier } = replaceRules(
    { ...rulesOf(ledger), earlier: ledger.earlierRules },
    bare.rulebook,
    at,
  );
  const bound = bindRulebook(definition, bare.rulebook.parameters, earlier);
  return bound.rulebook ?? bound.findings;
}
