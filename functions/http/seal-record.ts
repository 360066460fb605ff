import { sealInput } from '../contract/custody-shape';
import { findLedger } from '../ledger/find-ledger';
import { jsonBody } from '../request/json-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import type { Route } from '../request/route';
import { sealRecord as seal } from '../store/seal-record';

/** Seals a record (密件): from now on those alone whom this names see what it holds. */
export const sealRecord: Route = {
  summary: { zh: '设为密件', en: 'Seal a record' },
  access: ['Manager', 'Records'],
  answers: { json: {} },
  ...jsonBody(sealInput, async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const record = pathId(incoming.http, 'rid');
    const { reason, persons, roles } = incoming.body;
    const act = { at: ports.now(), by: incoming.caller.name, reason };
    const detail = { persons, roles };
    const isDone = await seal(found.database, found.key, {
      ...act,
      kind: 'sealed',
      record,
      detail,
    });
    return isDone ? { kind: 'empty' } : notFound({ zh: '记录', en: 'record' }, record);
  }),
};
