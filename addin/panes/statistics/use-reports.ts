import { useCallback, useEffect, useState } from 'react';
import { useSurroundings } from '../../app/surroundings';
import type { Answer, ServiceTrouble } from '../../service/answer';
import type { LedgerReport, ReportPage } from '../../service/parse-reports';

/** What is known of the reports of a ledger, and what can be done with them. */
export interface KnownReports {
  /** Undefined until they have been read once. */
  readonly reports: readonly LedgerReport[] | undefined;
  /** Whether the service has earlier ones. */
  readonly hasMore: boolean;
  readonly trouble: ServiceTrouble | undefined;
  readonly isBusy: boolean;
  readonly read: () => Promise<void>;
  readonly readMore: () => Promise<void>;
  readonly again: (report: LedgerReport) => Promise<void>;
  /** An address of the workbook; undefined when the service gives none. */
  readonly link: (report: LedgerReport) => Promise<string | undefined>;
}

interface Known {
  readonly page: ReportPage | undefined;
  readonly trouble: ServiceTrouble | undefined;
}

/** Reads the reports of a ledger from the service; what was read stays when a later call fails. */
export function useReports(serviceId: string): KnownReports {
  const { service } = useSurroundings();
  const [{ page, trouble }, setKnown] = useState<Known>(nothing);
  const [isBusy, setBusy] = useState(false);
  const take = useCallback(
    (answer: Answer<ReportPage>) =>
      setKnown((known) =>
        answer.ok
          ? { page: answer.value, trouble: undefined }
          : { ...known, trouble: answer.trouble },
      ),
    [],
  );
  const carryOut = async (work: () => Promise<Answer<ReportPage>>) => {
    setBusy(true);
    take(await work());
    setBusy(false);
  };
  useEffect(() => {
    let isCurrent = true;
    void service.reports(serviceId).then((answer) => isCurrent && take(answer));
    return () => {
      isCurrent = false;
    };
  }, [service, serviceId, take]);
  return {
    reports: page?.reports,
    hasMore: page !== undefined && page.cursor !== '',
    trouble,
    isBusy,
    read: () => carryOut(() => service.reports(serviceId)),
    readMore: () =>
      carryOut(async () => {
        const answer = await service.reports(serviceId, page?.cursor);
        return answer.ok ? { ok: true, value: joined(page, answer.value) } : answer;
      }),
    again: (report) => carryOut(() => service.reportAgain(serviceId, report)),
    link: async (report) => {
      setBusy(true);
      const answer = await service.reportLink(report);
      setBusy(false);
      setKnown((known) => ({ ...known, trouble: answer.ok ? undefined : answer.trouble }));
      return answer.ok ? answer.value : undefined;
    },
  };
}

const nothing: Known = { page: undefined, trouble: undefined };

const joined = (page: ReportPage | undefined, { reports, cursor }: ReportPage): ReportPage => ({
  reports: [...(page?.reports ?? []), ...reports],
  cursor,
});
