import { disposalListAnswer } from '../contract/custody-shape';
import { disposalJson } from '../json/disposal-json';
import { findDisposalList } from '../ledger/find-disposal-list';
import { findLedger } from '../ledger/find-ledger';
import { reportsOf } from '../ledger/reports-of';
import { chooseType } from '../request/choose-type';
import { noBody } from '../request/no-body';
import { notAcceptable } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { workbookType } from '../workbook-type';

const offered = ['application/json', workbookType] as const;

/** A disposal list with the proofs of what was disposed of, as JSON or as a workbook, by `Accept`. */
export const readDisposal: Route = {
  summary: { zh: '到期处置清单与处置证明', en: 'A disposal list with its proofs' },
  access: ['Records', 'Manager'],
  answers: { json: { 200: disposalListAnswer }, files: [workbookType] },
  ...noBody(async (incoming, ports) => {
    const type = chooseType(incoming.http.headers.get('accept'), offered);
    if (type === undefined) return notAcceptable(offered);
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const list = await findDisposalList(incoming, found, ports.now());
    if ('kind' in list) return list;
    const { ledger, zone, rulebook } = found;
    const { language } = incoming;
    if (type === 'application/json') return json(disposalJson(list, zone));
    const [{ disposalWorkbook }, { writeWorkbook }] = await Promise.all([
      import('../ledger/disposal-workbook'),
      import('../workbook/write-workbook'),
    ]);
    const { retention } = rulebook;
    const reports = reportsOf(rulebook);
    const office = { name: ledger.name, zone, language, retention, reports };
    const name = { zh: '到期处置清单', en: 'disposal list' }[language];
    return {
      kind: 'file',
      bytes: writeWorkbook(disposalWorkbook(list, office)),
      type: workbookType,
      fileName: `${ledger.name}-${name}-${list.number}.xlsx`,
    };
  }),
};
