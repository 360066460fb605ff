import * as z from 'zod';
import { ledgerAnswer } from '../contract/ledger-shape';
import { ledgerJson } from '../json/ledger-json';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readLedgers } from '../store/read-ledgers';

/** Lists the ledgers of the caller's organisation. */
export const listLedgers: Route = {
  summary: { zh: '台账一览', en: 'The ledgers' },
  access: roles,
  answers: { json: { 200: z.array(ledgerAnswer) } },
  ...noBody(async ({ caller }, ports) => {
    const database = (await ports.database()).of(caller.organisation);
    const ledgers = await readLedgers(database, caller.organisation);
    return json(ledgers.map(ledgerJson));
  }),
};
