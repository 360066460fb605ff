import * as z from 'zod';
import { instantJson } from '../../core/record/time-json';
import { looksAnswer } from '../contract/custody-shape';
import { findLedger } from '../ledger/find-ledger';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readCustody } from '../store/custody-log';

const query = z.object({
  record: z.string().optional().describe('Id of a record; absent: of all.'),
});

/** Who sealed, unsealed and looked at which record of a ledger, when and why; oldest first. */
export const listLooks: Route = {
  summary: { zh: '密件查看记录', en: 'Looks at sealed records' },
  access: ['Manager', 'Records'],
  answers: { json: { 200: looksAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const kinds = ['sealed', 'unsealed', 'looked'] as const;
    const { record: only } = incoming.query;
    const entries = await readCustody(found.database, found.key, kinds);
    const wanted = entries.filter(({ record }) => only === undefined || record === only);
    return json(
      wanted.map(({ number, at, by, reason, kind, record, detail, hash }) => ({
        ...{ number, at: instantJson(at, found.zone), by, reason, kind, record },
        ...detail,
        hash,
      })),
    );
  }, query),
};
