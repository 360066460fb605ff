import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import { formatDay, lastDayOfMonth } from '../../../core/date/civil-date';
import type { Period } from '../../../core/summary/period';
import type { OpenStatus } from '../../ledger/ledger-session';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { downloadFile } from '../../controls/download-file';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { serviceOutcome } from '../../service/service-outcome';
import { makeReport } from './make-report';

/** 生成报表: the monthly workbook, written by the service and downloaded here. */
export function ReportMaker(props: {
  readonly status: OpenStatus;
  readonly period: Period | undefined;
}): ReactElement {
  const { status, period } = props;
  const surroundings = useSurroundings();
  const { texts } = useStatisticsWording();
  const { statistics } = texts;
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [file, setFile] = useState<{ readonly address: string; readonly name: string }>();
  const month = period && monthOf(period);

  const make = async () => {
    if (month === undefined) {
      setOutcome({ intent: 'info', text: statistics.reportPeriod });
      return;
    }
    setBusy(true);
    setFile(undefined);
    setOutcome(undefined);
    try {
      const made = await makeReport(status, month, surroundings);
      if (!made.ok) {
        setOutcome(serviceOutcome(made.trouble, texts));
        return;
      }
      const name = `${status.ledger.name} ${month}.xlsx`;
      setFile({ address: downloadFile(made.value, name), name });
      setOutcome({ intent: 'success', text: statistics.reportDone(name) });
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Text size={200}>{statistics.reportAbout}</Text>
      <div>
        <Button appearance="primary" disabled={busy} onClick={() => void make()}>
          {busy ? statistics.reportMaking : statistics.report}
        </Button>
      </div>
      <OutcomeMessage outcome={outcome}>
        {file && (
          <Link href={file.address} download={file.name}>
            {statistics.reportAgain}
          </Link>
        )}
      </OutcomeMessage>
    </>
  );
}

/** `2026-10` when the period is one whole month. */
const monthOf = ({ from, to }: Period): string | undefined =>
  formatDay(from).endsWith('-01') && lastDayOfMonth(from) === to
    ? formatDay(from).slice(0, 7)
    : undefined;
