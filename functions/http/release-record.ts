import { reasonQuery } from '../contract/custody-shape';
import { findLedger } from '../ledger/find-ledger';
import { noBody } from '../request/no-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import type { Route } from '../request/route';
import { actOnRecord } from '../store/act-on-record';

/** Ends the hold of a record, with a reason. */
export const releaseRecord: Route = {
  summary: { zh: '解除冻结', en: 'Release a record' },
  access: ['Records', 'Manager'],
  answers: { json: {} },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const record = pathId(incoming.http, 'rid');
    const { reason } = incoming.query;
    const act = { at: ports.now(), by: incoming.caller.name, reason, detail: {} };
    const isDone = await actOnRecord(found.database, found.key, {
      ...act,
      kind: 'released',
      record,
    });
    return isDone ? { kind: 'empty' } : notFound({ zh: '记录', en: 'record' }, record);
  }, reasonQuery),
};
