import { findLedger } from '../ledger/find-ledger';
import { noBody } from '../request/no-body';
import type { Route } from '../request/route';
import { listDisposals } from '../store/list-disposals';

/** Lists now what the nightly work would: records whose periods have ended and that no list has. */
export const makeDisposalList: Route = {
  summary: { zh: '生成到期处置清单', en: 'Make a disposal list' },
  access: ['Records'],
  answers: { json: {} },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const act = { at: ports.now(), by: incoming.caller.name };
    await listDisposals(found.database, found.key, found, act);
    return { kind: 'empty' };
  }),
};
