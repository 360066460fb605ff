import { Badge, type BadgeProps } from '@fluentui/react-badge';
import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import { ControlRow } from '../../controls/pane-layout';
import type { LedgerReport, ReportState } from '../../service/parse-reports';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { reportFacts, reportSubject } from './report-words';

/** One report: what it is about, how far the service is with it, and its workbook. */
export function ReportItem(props: {
  readonly zone: string;
  readonly report: LedgerReport;
  readonly isBusy: boolean;
  readonly onAgain: () => void;
  /** Asks for an address of the workbook. */
  readonly onLink: () => Promise<string | undefined>;
}): ReactElement {
  const { zone, report, isBusy, onAgain, onLink } = props;
  const wording = useStatisticsWording();
  const { say, texts } = wording;
  const { made } = texts.statistics;
  const [address, setAddress] = useState<{ readonly url: string; readonly version: number }>();
  const { state, record, version } = report;
  const subject = reportSubject(report, wording);
  const name = `${say(report.title)} ${subject}`;
  const isThere = report.link !== '' && record?.isRemoved !== true;
  const fetchLink = async () => {
    const url = await onLink();
    if (url !== undefined) setAddress({ url, version });
  };
  return (
    <div style={itemStyle}>
      <ControlRow>
        <Text weight="semibold">{say(report.title)}</Text>
        <Badge appearance="tint" color={colors[state]}>
          {made.states[state]}
        </Badge>
      </ControlRow>
      <Text style={breakable}>{subject}</Text>
      <Text size={200} style={breakable}>
        {reportFacts(report, zone, wording).join(texts.common.semicolon)}
      </Text>
      <ControlRow>
        {isThere && (
          <Button
            size="small"
            appearance="primary"
            disabled={isBusy}
            aria-label={made.downloadNamed(name)}
            onClick={() => void fetchLink()}
          >
            {made.download}
          </Button>
        )}
        {record?.isRemoved !== true && (
          <Button
            size="small"
            disabled={isBusy || state === 'queued' || state === 'running'}
            aria-label={made.againNamed(name)}
            onClick={onAgain}
          >
            {made.again}
          </Button>
        )}
      </ControlRow>
      {isThere && address?.version === version && (
        <Link href={address.url} target="_blank" rel="noreferrer">
          {made.open}
        </Link>
      )}
    </div>
  );
}

const colors: Readonly<Record<ReportState, NonNullable<BadgeProps['color']>>> = {
  queued: 'informative',
  running: 'brand',
  done: 'success',
  failed: 'danger',
};
const itemStyle = { display: 'flex', flexDirection: 'column', gap: '4px' } as const;
const breakable = { overflowWrap: 'anywhere' } as const;
