import { Button } from '@fluentui/react-button';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { OutcomeMessage } from '../../controls/outcome-message';
import { ControlRow } from '../../controls/pane-layout';
import { serviceOutcome } from '../../service/service-outcome';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { ReportItem } from './report-item';
import { useReports } from './use-reports';

/** The reports of a ledger as the service has them now, the latest first; earlier ones when wanted. */
export function ReportList(props: {
  readonly ledger: LedgerSettings;
  readonly serviceId: string;
}): ReactElement {
  const { texts } = useStatisticsWording();
  const { made } = texts.statistics;
  const { reports, hasMore, trouble, isBusy, read, readMore, again, link } = useReports(
    props.serviceId,
  );
  return (
    <>
      <ControlRow>
        <Button size="small" disabled={isBusy} onClick={() => void read()}>
          {trouble ? texts.common.retry : texts.common.refresh}
        </Button>
      </ControlRow>
      <OutcomeMessage outcome={trouble && serviceOutcome(trouble, texts)} />
      {!reports && !trouble && <Spinner size="tiny" label={made.loading} />}
      {reports?.length === 0 && <Text size={200}>{made.none}</Text>}
      {reports?.map((report) => (
        <ReportItem
          key={`${report.key} ${report.period} ${report.record?.id ?? ''}`}
          zone={props.ledger.zone.id}
          report={report}
          isBusy={isBusy}
          onAgain={() => void again(report)}
          onLink={() => link(report)}
        />
      ))}
      {hasMore && (
        <div>
          <Button size="small" disabled={isBusy} onClick={() => void readMore()}>
            {made.more}
          </Button>
        </div>
      )}
    </>
  );
}
