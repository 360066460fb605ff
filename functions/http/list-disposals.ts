import * as z from 'zod';
import { formatDay } from '../../core/date/civil-date';
import { disposalListAnswer } from '../contract/custody-shape';
import { disposalJson } from '../json/disposal-json';
import { findLedger } from '../ledger/find-ledger';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readDisposalLists } from '../store/read-disposal-lists';

/** The disposal lists (到期处置清单) of a ledger and what became of their records. */
export const listDisposals: Route = {
  summary: { zh: '到期处置清单', en: 'Disposal lists' },
  access: ['Records', 'Manager'],
  answers: { json: { 200: z.array(disposalListAnswer) } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const today = formatDay(found.zone.toDay(ports.now()));
    const lists = await readDisposalLists(found.database, found.key, today);
    return json(lists.map((list) => disposalJson(list, found.zone)));
  }),
};
