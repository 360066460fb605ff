import * as z from 'zod';
import { chaseList as listChases } from '../../core/summary/chase-list';
import { chaseAnswer } from '../contract/chase-shape';
import { chaseJson } from '../json/chase-json';
import { instantJson } from '../../core/record/time-json';
import { findLedger } from '../ledger/find-ledger';
import { readSeenRecords } from '../ledger/read-seen-records';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { readAsOf } from '../request/read-as-of';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const query = z.object({
  within: z
    .string()
    .regex(/^\d{1,3}d$/, '3d')
    .default('3d')
    .describe('Calendar days ahead, such as 3d.'),
  asOf: z.string().optional().describe('Date or date-time; default: now.'),
});

/** The chase list (催办): what is overdue or soon due, most pressing first, and whose it is. */
export const chaseList: Route = {
  summary: { zh: '催办清单', en: 'Chase list' },
  access: roles,
  answers: { json: { 200: chaseAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const asOf = readAsOf(incoming.query.asOf, found.zone, ports.now(), '/query/asOf');
    if (typeof asOf !== 'number') return asOf;
    const withinDays = Number.parseInt(incoming.query.within, 10);
    const records = await readSeenRecords(found);
    const rows = listChases(records, found.rulebook, found, {
      asOf,
      withinDays,
      shown: found.mask,
    });
    return json({
      asOf: instantJson(asOf, found.zone),
      withinDays,
      ...chaseJson(rows, found.zone),
    });
  }, query),
};
