import type { Language } from '../../core/text';
import type { Answer } from './answer';
import type { Caller } from './call-service';
import { parseLink, parseReports } from './parse-reports';
import { readAs } from './read-as';
import type { ReportService } from './service';

/**
 * What the pane asks about the reports of ledgers.
 *
 * @param address answers the address of a path of the service.
 */
export function reportCalls(
  address: (path: string) => Promise<string>,
  language: () => Language,
  call: Caller,
): ReportService {
  const reportsOf = (ledgerId: string): string =>
    `/ledgers/${encodeURIComponent(ledgerId)}/reports`;
  const reports: ReportService['reports'] = async (ledgerId) => {
    const url = await address(reportsOf(ledgerId));
    const answer = await call({ url, method: 'GET', language: language() });
    return answer.ok ? readAs(answer.value, parseReports) : answer;
  };
  return {
    reports,
    reportAgain: async (ledgerId, { key, period, record }) => {
      const answer = await call({
        url: await address(`${reportsOf(ledgerId)}/${encodeURIComponent(key)}`),
        method: 'POST',
        language: language(),
        body: record ? { record: record.id } : { period },
      });
      return answer.ok ? reports(ledgerId) : answer;
    },
    reportLink: async ({ link }): Promise<Answer<string>> => {
      const url = await address(link.replace(/^\/api/, ''));
      const answer = await call({ url, method: 'GET', language: language() });
      return answer.ok ? readAs(answer.value, parseLink) : answer;
    },
  };
}
