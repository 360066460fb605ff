import { reasonQuery } from '../contract/custody-shape';
import { findLedger } from '../ledger/find-ledger';
import { noBody } from '../request/no-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import type { Route } from '../request/route';
import { sealRecord } from '../store/seal-record';

/** Opens a sealed record again, with a reason. */
export const unsealRecord: Route = {
  summary: { zh: '解除密件', en: 'Unseal a record' },
  access: ['Manager', 'Records'],
  answers: { json: {} },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const record = pathId(incoming.http, 'rid');
    const unknown = notFound({ zh: '密件', en: 'sealed record' }, record);
    if (!found.seals.has(record)) return unknown;
    const { reason } = incoming.query;
    const act = { at: ports.now(), by: incoming.caller.name, reason, detail: {} };
    const isDone = await sealRecord(found.database, found.key, {
      ...act,
      kind: 'unsealed',
      record,
    });
    return isDone ? { kind: 'empty' } : unknown;
  }, reasonQuery),
};
