import * as z from 'zod';
import { dutiesAnswer } from '../contract/duty-shape';
import { dutyJson } from '../json/duty-json';
import { instantJson } from '../../core/record/time-json';
import { findLedger } from '../ledger/find-ledger';
import { readDuties } from '../ledger/read-duties';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { readAsOf } from '../request/read-as-of';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const query = z.object({
  asOf: z.string().optional().describe('Date or date-time; default: now.'),
});

/** What the office owes by the period (职责), and how far it is done. */
export const listDuties: Route = {
  summary: { zh: '职责清单', en: 'Duties of the office' },
  access: roles,
  answers: { json: { 200: dutiesAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { database, key, ledger, zone } = found;
    const asOf = readAsOf(incoming.query.asOf, zone, ports.now(), '/query/asOf');
    if (typeof asOf !== 'number') return asOf;
    const duties = await readDuties(database, key, ledger, found, asOf);
    return json({
      asOf: instantJson(asOf, zone),
      duties: duties.map((duty) => dutyJson(duty, zone)),
    });
  }, query),
};
