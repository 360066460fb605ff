import * as z from 'zod';
import { versionAnswer } from '../contract/change-shape';
import { versionJson } from '../json/change-json';
import { findLedger } from '../ledger/find-ledger';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readHistory } from '../store/read-history';

const query = z.object({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Version as it once was, e.g. the one a change was made from; absent: the present.'),
});

/** A record as it is or once was, with who made it so and when. */
export const readRecord: Route = {
  summary: { zh: '一条记录（现在的或某一版本）', en: 'A record, as it is or once was' },
  access: roles,
  answers: { json: { 200: versionAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { database, key, mask, scope, zone } = found;
    const id = pathId(incoming.http, 'rid');
    const history = await readHistory(database, key, id);
    const { version = history.at(-1)?.version } = incoming.query;
    const latest = history.at(-1)?.after;
    const isOut = latest !== null && latest !== undefined && !scope.sees(latest);
    const change = history.find((candidate) => candidate.version === version);
    if (!change || isOut) return notFound({ zh: '记录', en: 'record' }, id);
    return json(versionJson(change, mask, zone));
  }, query),
};
