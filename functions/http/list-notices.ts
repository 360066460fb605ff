import * as z from 'zod';
import { noticesAnswer } from '../contract/notice-shape';
import { findLedger } from '../ledger/find-ledger';
import { seenNotices } from '../ledger/seen-notices';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const query = z.object({
  record: z.string().optional().describe('Id of a record; absent: of all.'),
});

/** The reminders, chase notices and supervision notices that were delivered, and who signed. */
export const listNotices: Route = {
  summary: { zh: '催办、督办通知', en: 'Chase and supervision notices' },
  access: roles,
  answers: { json: { 200: noticesAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { record } = incoming.query;
    const which = record === undefined ? undefined : { record };
    return json({ notices: await seenNotices(found, which) });
  }, query),
};
