import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import { PaneSection } from '../../controls/pane-layout';
import { useCustodyWording } from '../../texts/custody-wording';
import type { CaseContext } from './case-context';
import { CustodyView } from './custody-view';
import { FoldedSection } from '../../controls/folded-section';

/** 密件与冻结: folded where nothing of the case is hidden, in view where it is sealed. */
export function CustodySection(
  props: Pick<CaseContext, 'ledger' | 'record' | 'asOf' | 'act'> & {
    /** Absent: the ledger is not shared. */
    readonly serviceId: string | undefined;
    /** Of the case no more is shown than that it is sealed. */
    readonly isSealed: boolean;
  },
): ReactElement {
  const { serviceId, isSealed } = props;
  const { custody } = useCustodyWording().texts;
  const alone = isSealed ? custody.sealedAlone : custody.notShared;
  const inside =
    serviceId === undefined ? (
      <Text size={200}>{alone}</Text>
    ) : (
      <CustodyView {...props} serviceId={serviceId} />
    );
  if (!isSealed) return <FoldedSection title={custody.title}>{inside}</FoldedSection>;
  return (
    <PaneSection title={custody.title}>
      {serviceId !== undefined && <Text size={200}>{custody.sealedAbout}</Text>}
      {inside}
    </PaneSection>
  );
}
