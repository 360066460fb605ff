import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import type { OpenStatus } from '../../ledger/ledger-session';
import { useWording } from '../../texts/texts';
import { syncWords } from './sync-words';
import { useShared } from './use-shared';

const SyncDetails = lazy(() =>
  import('./sync-details').then((module) => ({ default: module.SyncDetails })),
);

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 8px',
    alignItems: 'center',
    paddingBottom: '8px',
  },
  text: { flexGrow: 1, flexBasis: '160px', minWidth: 0 },
  mark: { width: '8px', height: '8px', borderRadius: '50%', flexShrink: 0 },
  ok: { backgroundColor: tokens.colorPaletteGreenForeground1 },
  waiting: { backgroundColor: tokens.colorPaletteYellowForeground1 },
  trouble: { backgroundColor: tokens.colorPaletteRedForeground1 },
});

/** Above every pane of a shared ledger: what is saved where, and what a person has to decide. */
export function SyncBar({ status }: { readonly status: OpenStatus }): ReactElement | null {
  const { sync } = useSurroundings();
  const state = useStore(sync.status);
  const shared = useShared(status);
  const { texts } = useWording();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (!shared) return null;
  const { tone, text } = syncWords(state, texts);
  return (
    <section aria-label={texts.sync.title}>
      <div className={styles.bar}>
        <span className={`${styles.mark} ${styles[tone]}`} aria-hidden />
        <Text size={200} role="status" className={styles.text}>
          {text}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? texts.sync.hide : texts.sync.details}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <SyncDetails shared={shared} state={state} serviceId={status.serviceId ?? ''} />
        </Suspense>
      )}
    </section>
  );
}
