import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import { useSurroundings } from '../../app/surroundings';
import type { Outcome } from '../../controls/outcome-message';
import { ControlRow, PaneSection } from '../../controls/pane-layout';
import { serviceOutcome } from '../../service/service-outcome';
import type { SharedLedger } from '../../sync/ledger-sync';
import { useWording } from '../../texts/texts';

/** Records whose rows were deleted on the sheet: back into it, or out of the ledger with the right. */
export function MissingRows(props: {
  readonly shared: SharedLedger;
  readonly serviceId: string;
  readonly ids: readonly string[];
  readonly onTold: (outcome: Outcome | undefined) => void;
}): ReactElement {
  const { shared, serviceId, ids, onTold } = props;
  const { service, sync } = useSurroundings();
  const { texts } = useWording();
  const [busy, setBusy] = useState(false);

  const carryOut = async (work: () => Promise<Outcome | undefined>) => {
    setBusy(true);
    onTold(await work());
    setBusy(false);
  };
  const bringBack = async (): Promise<undefined> => {
    await sync.bringBack(shared, ids);
  };
  const remove = async (): Promise<Outcome | undefined> => {
    for (const id of ids) {
      const removed = await service.remove(serviceId, id, texts.sync.removeReason);
      if (!removed.ok) {
        return serviceOutcome(removed.trouble, texts);
      }
    }
    await sync.now(shared);
    return undefined;
  };

  return (
    <PaneSection title={texts.sync.missingTitle}>
      <Text size={200}>{texts.sync.missingAbout}</Text>
      <ControlRow>
        <Button size="small" disabled={busy} onClick={() => void carryOut(bringBack)}>
          {texts.sync.bringBack}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void carryOut(remove)}>
          {texts.sync.remove}
        </Button>
      </ControlRow>
    </PaneSection>
  );
}
