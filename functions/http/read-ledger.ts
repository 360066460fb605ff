import { ledgerAnswer } from '../contract/ledger-shape';
import { ledgerJson } from '../json/ledger-json';
import { findLedger } from '../ledger/find-ledger';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

/** One ledger: its terms and where its changes stand. */
export const readLedger: Route = {
  summary: { zh: '一本台账', en: 'One ledger' },
  access: roles,
  answers: { json: { 200: ledgerAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    return found.kind === 'problem' ? found : json(ledgerJson(found.ledger));
  }),
};
