import { Button } from '@fluentui/react-button';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import type { Finding } from '../../../core/finding';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { FindingList } from '../../controls/finding-list';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { TroubleNotice } from '../../controls/trouble-notice';
import { useCustodyWording } from '../../texts/custody-wording';
import { DisposalCard } from './disposal-card';
import { useDisposals } from './use-disposals';

/** The disposal lists of a shared ledger, the latest first, and making one now. */
export function Disposals(props: {
  readonly ledger: LedgerSettings;
  readonly serviceId: string;
}): ReactElement {
  const { ledger, serviceId } = props;
  const { disposal } = useCustodyWording().texts.custody;
  const known = useDisposals(serviceId);
  const { custody } = useCustodyWording().texts;
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const listNow = async () => {
    const refused = await known.carryOut((calls) => calls.listDisposals());
    setFindings(refused);
    setOutcome(refused.length === 0 ? { intent: 'success', text: disposal.listed } : undefined);
  };
  const { value: lists, trouble, isBusy } = known;
  return (
    <>
      <Text size={200}>{disposal.about}</Text>
      <TroubleNotice known={known} />
      {!lists && !trouble && <Spinner size="tiny" label={custody.loading} />}
      {lists && (
        <div>
          <Button size="small" disabled={isBusy} onClick={() => void listNow()}>
            {disposal.listNow}
          </Button>
        </div>
      )}
      <OutcomeMessage outcome={outcome} />
      <div role="alert">
        <FindingList findings={findings} />
      </div>
      {lists?.length === 0 && <Text size={200}>{disposal.none}</Text>}
      {lists?.toReversed().map((list) => (
        <DisposalCard key={list.number} ledger={ledger} list={list} known={known} />
      ))}
    </>
  );
}
