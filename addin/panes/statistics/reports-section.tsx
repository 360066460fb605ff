import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { OpenStatus } from '../../ledger/ledger-session';
import { FoldedSection } from '../../controls/folded-section';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { ReportList } from './report-list';

/** 已生成的报表: what the service has made of the ledger by itself or was asked for. */
export function ReportsSection({
  status: { ledger, serviceId },
}: {
  readonly status: OpenStatus;
}): ReactElement {
  const { made } = useStatisticsWording().texts.statistics;
  return (
    <FoldedSection title={made.title}>
      {serviceId === undefined ? (
        <Text size={200}>{made.notShared}</Text>
      ) : (
        <ReportList ledger={ledger} serviceId={serviceId} />
      )}
    </FoldedSection>
  );
}
