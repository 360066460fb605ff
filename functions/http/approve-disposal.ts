import { disposalListAnswer } from '../contract/custody-shape';
import { disposalJson } from '../json/disposal-json';
import { findDisposalList } from '../ledger/find-disposal-list';
import { findLedger } from '../ledger/find-ledger';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { appendCustody } from '../store/custody-log';
import { disposeList } from '../store/dispose-list';

/**
 * Approves a disposal list; with the last approval it needs, what it names is disposed of, but what
 * is held or must be kept after all. Done again, it goes on where it stopped.
 */
export const approveDisposal: Route = {
  summary: { zh: '批准处置', en: 'Approve a disposal' },
  access: ['Records'],
  answers: { json: { 200: disposalListAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { database, key } = found;
    const [at, by] = [ports.now(), incoming.caller.name];
    const list = await findDisposalList(incoming, found, at);
    if ('kind' in list) return list;
    if (list.approvals.every((approval) => approval.by !== by)) {
      const detail = { list: list.number };
      const act = { kind: 'approved', record: null, detail, at, by, reason: null } as const;
      await database.transaction((transaction) => appendCustody(transaction, key, [act]));
    }
    const approved = await findDisposalList(incoming, found, at);
    if ('kind' in approved) return approved;
    const { blobs } = ports;
    await disposeList(database, key, { list: approved, setting: found, blobs, at, by });
    const done = await findDisposalList(incoming, found, at);
    return 'kind' in done ? done : json(disposalJson(done, found.zone));
  }),
};
