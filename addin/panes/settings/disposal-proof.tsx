import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { useState, type ReactElement } from 'react';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { downloadFile } from '../../controls/download-file';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import type { CustodyService } from '../../service/custody-service';
import { serviceOutcome } from '../../service/service-outcome';
import { useCustodyWording } from '../../texts/custody-wording';

/** Downloads a disposal list with the proofs of what was disposed of, as a workbook. */
export function DisposalProof(props: {
  readonly ledger: LedgerSettings;
  readonly list: number;
  readonly calls: CustodyService;
}): ReactElement {
  const { ledger, list, calls } = props;
  const { texts } = useCustodyWording();
  const { disposal } = texts.custody;
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [address, setAddress] = useState<string>();
  const name = disposal.proofName(ledger.name, list);
  const download = async () => {
    setBusy(true);
    const file = await calls.proof(list);
    setBusy(false);
    setAddress(file.ok ? downloadFile(file.value, name) : undefined);
    setOutcome(
      file.ok
        ? { intent: 'success', text: disposal.downloaded(name) }
        : serviceOutcome(file.trouble, texts),
    );
  };
  return (
    <>
      <div>
        <Button size="small" disabled={isBusy} onClick={() => void download()}>
          {disposal.proof}
        </Button>
      </div>
      <OutcomeMessage outcome={outcome}>
        {address !== undefined && (
          <Link href={address} download={name}>
            {disposal.again}
          </Link>
        )}
      </OutcomeMessage>
    </>
  );
}
