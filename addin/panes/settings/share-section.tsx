import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { PaneSection } from '../../controls/pane-layout';
import type { OpenStatus } from '../../ledger/ledger-session';
import { serviceOutcome } from '../../service/service-outcome';
import { useWording } from '../../texts/texts';
import { shareLedger } from '../sync/share-ledger';

/** Makes the ledger of this workbook one that others can work on as well. */
export function ShareSection({ status }: { readonly status: OpenStatus }): ReactElement {
  const surroundings = useSurroundings();
  const { texts } = useWording();
  const { sync } = texts;
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const share = async () => {
    setBusy(true);
    try {
      const shared = await shareLedger(status, surroundings);
      if (!shared.ok) {
        setOutcome(serviceOutcome(shared.trouble, texts));
      }
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <PaneSection title={sync.title}>
      <Text size={200}>{sync.shareAbout}</Text>
      {status.serviceId === undefined ? (
        <div>
          <Button disabled={busy} onClick={() => void share()}>
            {busy ? sync.sharing : sync.share}
          </Button>
        </div>
      ) : (
        <Text>{sync.shared}</Text>
      )}
      <OutcomeMessage outcome={outcome} />
    </PaneSection>
  );
}
