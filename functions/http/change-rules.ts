import { isSameRules } from '../../core/rulebook/ledger-rules';
import { ledgerRulesAnswer, rulesChangeInput } from '../contract/rules-shape';
import { ledgerRulesJson } from '../json/rules-json';
import { findLedger } from '../ledger/find-ledger';
import { nextRules } from '../ledger/next-rules';
import { rulesOf } from '../ledger/rule-change';
import { jsonBody } from '../request/json-body';
import { rulesChanged } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readChangeLog } from '../store/read-change-log';
import { replaceLedgerRules } from '../store/replace-ledger-rules';

/**
 * Gives a ledger other parameters, other readings of what its regime leaves open, and the version of
 * the rulebook at hand or of the text that comes along, with a reason. `revision`
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
    const { reason, revision, rulebookText } = incoming.body;
    const at = ports.now();
    const wanted = await nextRules(incoming.body, found, ports.rulebooks, at);
    if (wanted.kind === 'problem') return wanted;
    const { version, parameters, choices } = wanted;
    const after = { version, parameters, choices };
    const ledger = await replaceLedgerRules(found.database, found.key, (stored) => {
      const isCurrent = stored.earlierRules.length === revision;
      if (!isCurrent || isSameRules(rulesOf(stored), after)) return undefined;
      const own = rulebookText === undefined ? stored.ownRulebook : wanted.definition;
      return { at, by: incoming.caller.name, reason, after, ownRulebook: own };
    });
    if (!isSameRules(rulesOf(ledger), after)) {
      return rulesChanged(revision, ledger.earlierRules.length);
    }
    const changes = await readChangeLog(found.database, found.key, 'rule_changes');
    return json(ledgerRulesJson(ledger, wanted, changes));
  }),
};
