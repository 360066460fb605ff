import * as z from 'zod';
import { changeAnswer } from '../contract/change-shape';
import { changeJson, differences, seenRecord } from '../json/change-json';
import { findHistory } from '../ledger/find-history';
import { findLedger } from '../ledger/find-ledger';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const difference = z.object({ path: z.string(), old: z.unknown(), new: z.unknown() });
const answer = z.array(changeAnswer.extend({ changes: z.array(difference) }));

/** Who changed a record, when, and what from and to; oldest first. */
export const recordHistory: Route = {
  summary: { zh: '记录的变更历史', en: 'History of a record' },
  access: roles,
  answers: { json: { 200: answer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const history = await findHistory(incoming, found);
    if ('kind' in history) return history;
    const { mask, zone } = found;
    return json(
      history.map((change) => ({
        ...changeJson(change, zone),
        changes: differences(
          seenRecord(change.before, mask, zone),
          seenRecord(change.after, mask, zone),
        ),
      })),
    );
  }),
};
