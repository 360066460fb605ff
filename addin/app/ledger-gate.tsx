import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-message-bar';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import { ArrangementNotice } from '../controls/arrangement-notice';
import { FindingList } from '../controls/finding-list';
import { ReloadButton } from '../controls/reload-button';
import type { LedgerStatus } from '../ledger/ledger-session';
import { isTooNew } from '../ledger/rulebook-too-new';
import { useWording } from '../texts/texts';
import { LedgerPanes } from './ledger-panes';
import { PaneFrame } from './pane-frame';
import { SettingsPane } from './lazy-panes';
import { SyncBar } from '../panes/sync/sync-bar';
import { problemText } from './problem-text';
import { useSurroundings } from './surroundings';
import { useStore } from './use-store';

const useStyles = makeStyles({
  main: { flexGrow: 1, padding: '12px', minWidth: 0 },
  notice: { '&:not(:empty)': { paddingBottom: '12px' } },
  stack: { display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'flex-start' },
});

/** Shows the chosen pane when the workbook has a ledger, else what to do about it. */
export function LedgerGate(): ReactElement {
  const { navigation, session } = useSurroundings();
  const pane = useStore(navigation);
  const status = useStore(session.status);
  const styles = useStyles();
  return (
    <main className={styles.main} aria-labelledby={`tab-${pane}`}>
      {status.kind === 'open' && (
        <div className={styles.notice}>
          <ArrangementNotice ledger={status.ledger} />
        </div>
      )}
      {status.kind === 'open' && <SyncBar status={status} />}
      {pane === 'settings' && (
        <PaneFrame>
          <SettingsPane />
        </PaneFrame>
      )}
      {pane !== 'settings' && status.kind !== 'open' && <NoLedger status={status} />}
      {status.kind === 'open' && (
        <LedgerPanes key={status.ledger.id} status={status} current={pane} />
      )}
    </main>
  );
}

function NoLedger({ status }: { readonly status: LedgerStatus }): ReactElement | null {
  const { navigation, session } = useSurroundings();
  const { texts } = useWording();
  const styles = useStyles();
  switch (status.kind) {
    case 'loading':
      return <Spinner label={texts.common.loading} />;
    case 'none':
      return (
        <div className={styles.stack}>
          <Text as="h1" size={500} weight="semibold">
            {texts.noLedger.title}
          </Text>
          <Text>{texts.noLedger.body}</Text>
          <Button appearance="primary" onClick={() => navigation.set('settings')}>
            {texts.noLedger.create}
          </Button>
        </div>
      );
    case 'broken':
      return (
        <div className={styles.stack}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{texts.brokenLedger.title}</MessageBarTitle>
              {!isTooNew(status.findings) && texts.brokenLedger.body}
            </MessageBarBody>
          </MessageBar>
          <FindingList findings={status.findings} />
          {isTooNew(status.findings) ? (
            <ReloadButton />
          ) : (
            <Button onClick={() => void session.reload()}>{texts.common.retry}</Button>
          )}
        </div>
      );
    case 'failed':
      return (
        <div className={styles.stack}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problemText(status.problem, texts)}</MessageBarBody>
          </MessageBar>
          <Button onClick={() => void session.reload()}>{texts.common.retry}</Button>
        </div>
      );
    case 'open':
      return null;
  }
}
