import * as z from 'zod';
import { summaryAnswer } from '../contract/summary-shape';
import { summaryJson } from '../json/summary-json';
import { findLedger } from '../ledger/find-ledger';
import { readSeenRecords } from '../ledger/read-seen-records';
import { summariseRecords } from '../ledger/summarise-records';
import { roles } from '../privacy/caller';
import { noBody } from '../request/no-body';
import { queryProblem } from '../request/query-problem';
import { readAsOf } from '../request/read-as-of';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const query = z.object({
  period: z.string().optional().describe('2026-10; or give `from` and `to`.'),
  from: z.string().optional(),
  to: z.string().optional(),
  groupBy: z.string().default('').describe('Keys with commas between.'),
  measures: z.string().default('').describe('Keys with commas between; default: all.'),
  top: z.string().optional().describe('Groups shown by themselves, the largest; default: all.'),
  asOf: z.string().optional().describe('Date or date-time; default: now.'),
});

/** The figures of a ledger for a period. */
export const ledgerSummary: Route = {
  summary: { zh: '台账统计', en: 'Figures of a ledger' },
  access: roles,
  answers: { json: { 200: summaryAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { period, from, to, asOf, ...keys } = incoming.query;
    const instant = readAsOf(asOf, found.zone, ports.now(), '/query/asOf');
    if (typeof instant !== 'number') return instant;
    const raw = { ...keys, period: period ?? { from, to } };
    const result = summariseRecords(await readSeenRecords(found), found, raw, instant);
    return result.ok
      ? json(summaryJson(result.summary, found.zone))
      : queryProblem(result.findings, '/query');
  }, query),
};
