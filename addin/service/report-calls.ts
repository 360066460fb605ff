import type { Calls } from './calls-under';
import { parseLink, parseReports } from './parse-reports';
import type { ReportService } from './service';

/**
 * What the pane asks about the reports of ledgers.
 *
 * @param calls under the address of the service.
 */
export function reportCalls({ ask, carryOut }: Calls): ReportService {
  const reportsOf = (ledgerId: string): string =>
    `/ledgers/${encodeURIComponent(ledgerId)}/reports`;
  const reports: ReportService['reports'] = (ledgerId) => ask(reportsOf(ledgerId), parseReports);
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
