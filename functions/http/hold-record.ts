import { holdInput } from '../contract/custody-shape';
import { findLedger } from '../ledger/find-ledger';
import { jsonBody } from '../request/json-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import type { Route } from '../request/route';
import { actOnRecord } from '../store/act-on-record';

/** Holds a record (冻结、保全): it is not removed or disposed of until the hold ends. */
export const holdRecord: Route = {
  summary: { zh: '冻结记录（保全）', en: 'Hold a record' },
  access: ['Records', 'Manager'],
  answers: { json: {} },
  ...jsonBody(holdInput, async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const record = pathId(incoming.http, 'rid');
    const { reason, until = null } = incoming.body;
    const act = { at: ports.now(), by: incoming.caller.name, reason, detail: { until } };
    const isDone = await actOnRecord(found.database, found.key, { ...act, kind: 'held', record });
    return isDone ? { kind: 'empty' } : notFound({ zh: '记录', en: 'record' }, record);
  }),
};
