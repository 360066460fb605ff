import * as z from 'zod';
import { versionAnswer } from '../contract/change-shape';
import { versionJson } from '../json/change-json';
import { findHistory } from '../ledger/find-history';
import { findLedger } from '../ledger/find-ledger';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';

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
    const history = await findHistory(incoming, found);
    if ('kind' in history) return history;
    const { version = history.at(-1)?.version } = incoming.query;
    const change = history.find((candidate) => candidate.version === version);
    if (!change) return notFound({ zh: '记录', en: 'record' }, pathId(incoming.http, 'rid'));
    return json(versionJson(change, found.mask, found.zone));
  }, query),
};
