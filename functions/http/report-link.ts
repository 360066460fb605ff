import * as z from 'zod';
import { reportLinkAnswer } from '../contract/report-shape';
import { instantJson } from '../../core/record/time-json';
import { findLedger } from '../ledger/find-ledger';
import { nameOf, reportTarget, runKey } from '../ledger/report-target';
import { reportsOf } from '../ledger/reports-of';
import { noBody } from '../request/no-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readReportFile } from '../store/report-runs';

const query = z.object({
  period: z.string().optional().describe('As in the list of reports, such as 2026-10.'),
  record: z
    .string()
    .optional()
    .describe('Number or id of the record, of a report made for each case.'),
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional()
    .describe('Default: the latest.'),
});

/** Seconds a link can be used for. */
const LASTS = 24 * 3600;

/**
 * A signed link to a written report: it can be passed on to whoever should have the report, ends by
 * itself, and shows no personal data. There is none to the report of a case that is sealed by now.
 */
export const reportLink: Route = {
  summary: { zh: '报表下载链接', en: 'A link to a written report' },
  access: ['Manager', 'Job'],
  answers: { json: { 200: reportLinkAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { database, key: ledger, zone } = found;
    const { version: wanted } = incoming.query;
    const key = pathId(incoming.http, 'key');
    const report = reportsOf(found.rulebook).find((candidate) => candidate.key === key);
    if (!report) return notFound({ zh: '报表', en: 'report' }, key);
    const today = zone.toDay(ports.now());
    const target = await reportTarget(report, incoming.query, found, { today, within: '/query' });
    if (target.kind === 'problem') return target;
    const file = await readReportFile(
      database,
      runKey(target, key, ledger),
      wanted === undefined ? undefined : Number(wanted),
    );
    const name = nameOf(target);
    if (!file) return notFound({ zh: '写好的报表', en: 'written report' }, `${key} ${name}`);
    const expiresAt = ports.now() + LASTS;
    const fileName = `${found.ledger.name}-${report.title[incoming.language]}-${name}.xlsx`;
    const url = await ports.blobs.link(file.blob, expiresAt, fileName);
    return json({ version: file.version, url, expiresAt: instantJson(expiresAt, zone) });
  }, query),
};
