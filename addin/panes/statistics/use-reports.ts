import { useCallback, useEffect, useState } from 'react';
import { useSurroundings } from '../../app/surroundings';
import type { Answer, ServiceTrouble } from '../../service/answer';
import type { LedgerReport } from '../../service/parse-reports';

type Answered = Answer<readonly LedgerReport[]>;

/** What is known of the reports of a ledger, and what can be done with them. */
export interface KnownReports {
  /** Undefined until they have been read once. */
  readonly reports: readonly LedgerReport[] | undefined;
  readonly trouble: ServiceTrouble | undefined;
  readonly isBusy: boolean;
  readonly read: () => Promise<void>;
  readonly again: (report: LedgerReport) => Promise<void>;
  /** An address of the workbook; undefined when the service gives none. */
  readonly link: (report: LedgerReport) => Promise<string | undefined>;
}

/** Reads the reports of a ledger from the service; what was read stays when a later call fails. */
export function useReports(serviceId: string): KnownReports {
  const { service } = useSurroundings();
  const [known, setKnown] = useState<Pick<KnownReports, 'reports' | 'trouble'>>(nothing);
  const [isBusy, setBusy] = useState(false);
  const take = useCallback(
    (answer: Answered) =>
      setKnown(({ reports }) =>
        answer.ok
          ? { reports: answer.value, trouble: undefined }
          : { reports, trouble: answer.trouble },
      ),
    [],
  );
  const carryOut = async (work: () => Promise<Answered>) => {
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
    ...known,
    isBusy,
    read: () => carryOut(() => service.reports(serviceId)),
    again: (report) => carryOut(() => service.reportAgain(serviceId, report)),
    link: async (report) => {
      setBusy(true);
      const answer = await service.reportLink(report);
      setBusy(false);
      setKnown(({ reports }) => ({
        reports,
        trouble: answer.ok ? undefined : answer.trouble,
      }));
      return answer.ok ? answer.value : undefined;
    },
  };
}

const nothing = { reports: undefined, trouble: undefined };
