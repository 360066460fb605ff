import * as z from 'zod';
import { versionAnswer } from '../contract/change-shape';
import { versionJson } from '../json/change-json';
import { findLedger } from '../ledger/find-ledger';
import { roles } from '../privacy/caller';
import type { Scope } from '../privacy/scope';
import type { ComplaintRecord } from '../../core/record/record';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readChanges } from '../store/read-history';

/** Changes one answer carries. */
const PAGE = 1_000;

const query = z.object({
  since: z
    .string()
    .regex(/^\d{1,15}$/, 'cursor')
    .default('0')
    .describe('Cursor of an earlier answer; absent: from the beginning.'),
});

const answer = z.object({
  changes: z.array(
    versionAnswer.extend({
      outOfScope: z.literal(true).optional().describe('The caller may not see it (any more).'),
    }),
  ),
  cursor: z.string(),
  more: z.boolean().describe('Whether to ask again at once.'),
  settings: z
    .object({
      rules: z.number().int().describe('Revision of the rules, as `/rulebook` tells it.'),
      calendar: z.string().describe('Version of the calendar, as `/calendar` tells it.'),
    })
    .describe('Where what the ledger runs by stands.'),
});

/** The changes of a ledger in order, for whoever keeps a copy. */
export const ledgerChanges: Route = {
  summary: { zh: '台账的变更', en: 'Changes of a ledger' },
  access: roles,
  answers: { json: { 200: answer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { database, key, mask, scope, zone } = found;
    const since = Number(incoming.query.since);
    const changes = await readChanges(database, key, since, PAGE + 1);
    const page = changes.slice(0, PAGE);
    return json({
      changes: page.map((change) =>
        isOut(change.after, scope)
          ? { ...versionJson({ ...change, after: null }, mask, zone), outOfScope: true }
          : versionJson(change, mask, zone),
      ),
      cursor: String(page.at(-1)?.sequence ?? since),
      more: changes.length > PAGE,
      settings: { rules: found.ledger.earlierRules.length, calendar: found.calendar.version },
    });
  }, query),
};

const isOut = (record: ComplaintRecord | null, { sees }: Scope): boolean =>
  record !== null && !sees(record);
