import * as z from 'zod';
import { reportLinkAnswer } from '../contract/report-shape';
import { instantJson } from '../../core/record/time-json';
import { findLedger } from '../ledger/find-ledger';
import { reportsOf } from '../ledger/reports-of';
import { noBody } from '../request/no-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { readReportFile } from '../store/report-runs';

const query = z.object({
  period: z.string().describe('As in the list of reports, such as 2026-10.'),
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
 * itself, and shows no personal data.
 */
export const reportLink: Route = {
  summary: { zh: '报表下载链接', en: 'A link to a written report' },
  access: ['Manager', 'Job'],
  answers: { json: { 200: reportLinkAnswer } },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { database, key: ledger, zone } = found;
    const { period, version: wanted } = incoming.query;
    const key = pathId(incoming.http, 'key');
    const report = reportsOf(found.rulebook).find((candidate) => candidate.key === key);
    if (!report) return notFound({ zh: '报表', en: 'report' }, key);
    const file = await readReportFile(
      database,
      { ...ledger, report: key, period },
      wanted === undefined ? undefined : Number(wanted),
    );
    if (!file) return notFound({ zh: '写好的报表', en: 'written report' }, `${key} ${period}`);
    const expiresAt = ports.now() + LASTS;
    const fileName = `${found.ledger.name}-${report.title[incoming.language]}-${period}.xlsx`;
    const url = await ports.blobs.link(file.blob, expiresAt, fileName);
    return json({ version: file.version, url, expiresAt: instantJson(expiresAt, zone) });
  }, query),
};
