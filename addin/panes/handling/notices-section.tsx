import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { Outcome } from '../../controls/outcome-message';
import { useHandlingWording } from '../../texts/handling-wording';
import { FoldedSection } from '../../controls/folded-section';
import { NoticeList } from './notice-list';

/** 催办、督办: what the service has delivered of the chase ladder for a case, and who signed. */
export function NoticesSection(props: {
  readonly ledger: LedgerSettings;
  readonly record: string;
  /** Absent: the ledger is not shared. */
  readonly serviceId: string | undefined;
  readonly onOutcome: (outcome: Outcome) => void;
}): ReactElement {
  const { serviceId } = props;
  const { handling } = useHandlingWording().texts;
  return (
    <FoldedSection title={handling.notices}>
      {serviceId === undefined ? (
        <Text size={200}>{handling.noticesNotShared}</Text>
      ) : (
        <NoticeList {...props} serviceId={serviceId} />
      )}
    </FoldedSection>
  );
}
