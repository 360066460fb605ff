import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { FindingList } from '../../controls/finding-list';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { ControlRow, PaneSection } from '../../controls/pane-layout';
import type { SharedLedger, SyncStatus } from '../../sync/ledger-sync';
import type { RoundOutcome } from '../../sync/sync-round';
import { serviceOutcome } from '../../service/service-outcome';
import { useWording } from '../../texts/texts';
import { ConflictList } from './conflict-list';
import { MissingRows } from './missing-rows';
import { momentText } from './moment-text';
import { SettingsNotice } from './settings-notice';

interface Told {
  readonly came: Outcome | undefined;
  readonly after: RoundOutcome | undefined;
}

/** What the line of the sync stands for: when it last went through, and what is left to do. */
export function SyncDetails(props: {
  readonly shared: SharedLedger;
  readonly state: SyncStatus;
  readonly serviceId: string;
}): ReactElement {
  const { shared, state, serviceId } = props;
  const { sync } = useSurroundings();
  const { texts } = useWording();
  const { outcome, problem, isRunning } = state;
  const [told, setTold] = useState<Told>();
  // What came of a choice is said until the next round has something else to say.
  const tell = (came: Outcome | undefined) => setTold({ came, after: sync.status.get().outcome });
  const trouble: Outcome | undefined =
    problem !== undefined
      ? { intent: 'warning', text: problemText(problem, texts) }
      : outcome?.trouble && serviceOutcome(outcome.trouble, texts);
  return (
    <div style={{ paddingBottom: '12px', display: 'flex', flexDirection: 'column', gap: '8px' }}>
      {trouble && <OutcomeMessage outcome={trouble} />}
      {outcome && <FindingList findings={outcome.findings} />}
      <ControlRow>
        <Button size="small" disabled={isRunning} onClick={() => void sync.now(shared)}>
          {texts.sync.now}
        </Button>
        <Text size={200}>{lastText(outcome?.syncedAt, shared, texts.sync)}</Text>
      </ControlRow>
      <OutcomeMessage outcome={told?.after === outcome ? told?.came : undefined} />
      {state.settings && <SettingsNotice shared={shared} settings={state.settings} />}
      {(outcome?.conflicts ?? []).length > 0 && (
        <ConflictList shared={shared} conflicts={outcome?.conflicts ?? []} onTold={tell} />
      )}
      {(outcome?.held ?? []).length > 0 && (
        <PaneSection title={texts.sync.heldTitle}>
          {outcome?.held.map(({ id, row, number, findings }) => (
            <div key={id}>
              <Text weight="semibold">{texts.sync.rowOf(row, number)}</Text>
              <FindingList findings={findings} />
            </div>
          ))}
        </PaneSection>
      )}
      {(outcome?.missing ?? []).length > 0 && (
        <MissingRows
          shared={shared}
          serviceId={serviceId}
          ids={outcome?.missing ?? []}
          onTold={tell}
        />
      )}
    </div>
  );
}

function lastText(
  syncedAt: string | undefined,
  { ledger }: SharedLedger,
  sync: { readonly last: (time: string) => string; readonly never: string },
): string {
  if (syncedAt === undefined) return sync.never;
  return sync.last(momentText(syncedAt, ledger.zone.id));
}
