import type { Calls } from './calls-under';
import { parseLink, parseReports } from './parse-reports';
import type { ReportService } from './service';

/** Reports read at a time. */
const PAGE = 10;

/**
 * What the pane asks about the reports of ledgers.
 *
 * @param calls under the address of the service.
 */
export function reportCalls({ ask, carryOut }: Calls): ReportService {
  const reportsOf = (ledgerId: string): string =>
    `/ledgers/${encodeURIComponent(ledgerId)}/reports`;
  const reports: ReportService['reports'] = (ledgerId, cursor = '') => {
    const before = cursor === '' ? '' : `&before=${encodeURIComponent(cursor)}`;
    return ask(`${reportsOf(ledgerId)}?limit=${PAGE}${before}`, parseReports);
  };
  return {
    reports,
    reportAgain: async (ledgerId, { key, period, record }) => {
      const done = await carryOut(`${reportsOf(ledgerId)}/${encodeURIComponent(key)}`, {
        method: 'POST',
        body: record ? { record: record.id } : { period },
      });
      return done.ok ? reports(ledgerId) : done;
    },
    reportLink: ({ link }) => ask(link.replace(/^\/api/, ''), parseLink),
  };
}
