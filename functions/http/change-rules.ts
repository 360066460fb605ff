import { isSameRules } from '../../core/rulebook/ledger-rules';
import { ledgerRulesAnswer, rulesChangeInput } from '../contract/rules-shape';
import { ledgerRulesJson } from '../json/rules-json';
import { findLedger } from '../ledger/find-ledger';
import { nextRules } from '../ledger/next-rules';
import { rulesOf } from '../ledger/rule-change';
import { unfit } from '../ledger/unfit';
import { jsonBody } from '../request/json-body';
import { rulesChanged } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readRuleChanges } from '../store/read-rule-changes';
import { replaceLedgerRules } from '../store/replace-ledger-rules';

/**
 * Gives a ledger other parameters and the version of the rulebook at hand, with a reason. `revision`
 * names the rules it was previewed against; the same rules once more change nothing. Ended records
 * keep the parameters they ended under.
 */
export const changeRules: Route = {
  summary: { zh: '修改参数与制度版本', en: 'Change parameters and rulebook version' },
  access: ['Manager'],
  answers: { json: { 200: ledgerRulesAnswer } },
  ...jsonBody(rulesChangeInput, async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { parameters: input, reason, revision } = incoming.body;
    const at = ports.now();
    const wanted = nextRules(input, found, at);
    if (!('clocks' in wanted)) return unfit('/parameters', wanted);
    const after = { version: wanted.version, parameters: wanted.parameters };
    const ledger = await replaceLedgerRules(found.database, found.key, (stored) => {
      const isCurrent = stored.earlierRules.length === revision;
      if (!isCurrent || isSameRules(rulesOf(stored), after)) return undefined;
      return { at, by: incoming.caller.name, reason, after };
    });
    if (!isSameRules(rulesOf(ledger), after)) {
      return rulesChanged(revision, ledger.earlierRules.length);
    }
    const changes = await readRuleChanges(found.database, found.key);
    return json(ledgerRulesJson(ledger, wanted, changes));
  }),
};
