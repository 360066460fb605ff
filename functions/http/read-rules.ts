import { ledgerRulesAnswer } from '../contract/rules-shape';
import { ledgerRulesJson } from '../json/rules-json';
import { findLedger } from '../ledger/find-ledger';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readChangeLog } from '../store/read-change-log';

/** A ledger's parameters and version of its rulebook, who changed them and why. */
export const readRules: Route = {
  summary: { zh: '台账的参数与制度版本', en: 'Parameters and rulebook version of a ledger' },
  access: roles,
  answers: { json: { 200: ledgerRulesAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const changes = await readChangeLog(found.database, found.key, 'rule_changes');
    return json(ledgerRulesJson(found.ledger, found.rulebook, changes));
  }),
};
