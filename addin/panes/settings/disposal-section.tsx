import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { OpenStatus } from '../../ledger/ledger-session';
import { useCustodyWording } from '../../texts/custody-wording';
import { FoldedSection } from '../../controls/folded-section';
import { Disposals } from './disposals';

/** 到期处置: where the regime says how long complaints are kept. */
export function DisposalSection({ status }: { readonly status: OpenStatus }): ReactElement | null {
  const { ledger, serviceId } = status;
  const { disposal } = useCustodyWording().texts.custody;
  if (ledger.rulebook.retention.length === 0) return null;
  return (
    <FoldedSection title={disposal.title}>
      {serviceId === undefined ? (
        <Text size={200}>{disposal.notShared}</Text>
      ) : (
        <Disposals ledger={ledger} serviceId={serviceId} />
      )}
    </FoldedSection>
  );
}
