import { noticesAnswer, receiptInput } from '../contract/notice-shape';
import { findLedger } from '../ledger/find-ledger';
import { seenNotices } from '../ledger/seen-notices';
import { isReader } from '../privacy/seal-mask';
import { recordSealed } from '../request/custody-problem';
import { jsonBody } from '../request/json-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import { readAsOf } from '../request/read-as-of';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { signForNotice as sign } from '../store/chase-notices';

/** Records the receipt (签收) of a numbered notice; the first one stands. That of a sealed record is signed for by those its seal names. */
export const signForNotice: Route = {
  summary: { zh: '签收催办、督办通知', en: 'Sign for a notice' },
  access: ['Clerk', 'Handler', 'Manager'],
  answers: { json: { 200: noticesAnswer } },
  ...jsonBody(receiptInput, async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { body, caller } = incoming;
    const number = pathId(incoming.http, 'number');
    const [notice] = await seenNotices(found, { number });
    if (!notice) return notFound({ zh: '通知', en: 'notice' }, number);
    const seal = found.seals.get(notice.record);
    if (seal && !isReader(caller, seal)) return recordSealed(notice.record);
    const at = readAsOf(body.at, found.zone, ports.now(), '/at');
    if (typeof at !== 'number') return at;
    await sign(found.database, found.key, number, { at, by: body.by ?? caller.name });
    return json({ notices: await seenNotices(found) });
  }),
};
