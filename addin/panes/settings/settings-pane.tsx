import { Spinner } from '@fluentui/react-spinner';
import { useState, type ReactElement } from 'react';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import { PaneLayout } from '../../controls/pane-layout';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { useSettingsWording } from '../../texts/settings-wording';
import { Account } from './account';
import { AfterCreation } from './after-creation';
import { CreateLedger } from './create-ledger';
import { JoinLedger } from './join-ledger';
import { LedgerView } from './ledger-view';
import { PersonSettings } from './person-settings';

/** The ledger of the workbook, or the form that creates it; and what a person sets for the pane. */
export function SettingsPane(): ReactElement {
  const { session } = useSurroundings();
  const status = useStore(session.status);
  const { texts } = useSettingsWording();
  const [created, setCreated] = useState<Outcome>();
  const isNew = status.kind === 'none';
  return (
    <PaneLayout title={isNew ? texts.settings.createTitle : texts.settings.title}>
      <OutcomeMessage outcome={created} />
      {created && status.kind === 'open' && <AfterCreation />}
      {status.kind === 'loading' && <Spinner label={texts.common.loading} />}
      {isNew && (
        <CreateLedger
          onCreated={(name) =>
            setCreated({ intent: 'success', text: texts.settings.created(name) })
          }
        />
      )}
      {isNew && <JoinLedger onJoined={(text) => setCreated({ intent: 'success', text })} />}
      {status.kind === 'open' && <LedgerView key={status.ledger.id} status={status} />}
      <Account />
      <PersonSettings />
    </PaneLayout>
  );
}
