import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { useState, type SubmitEvent, type ReactElement, type ReactNode } from 'react';
import type { Finding } from '../../../core/finding';
import { FindingList } from '../../controls/finding-list';
import { useWording } from '../../texts/texts';

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 10px',
  },
  summary: { cursor: 'pointer', padding: '4px 0' },
  form: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 0 4px' },
});

/** One act that opens into its few questions; what is wrong with the answers stands below them. */
export function ActForm(props: {
  readonly title: string;
  readonly submit: string;
  readonly note?: string | undefined;
  /** Carries the act out; answers what keeps it from being written. */
  readonly onSubmit: () => Promise<readonly Finding[]>;
  readonly children?: ReactNode;
}): ReactElement {
  const { title, submit, note, onSubmit, children } = props;
  const styles = useStyles();
  const { texts } = useWording();
  const [busy, setBusy] = useState(false);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      setFindings(await onSubmit());
    } finally {
      setBusy(false);
    }
  };
  return (
    <details className={styles.box}>
      <summary className={styles.summary}>
        <Text weight="semibold">{title}</Text>
      </summary>
      <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
        {note !== undefined && <Text size={200}>{note}</Text>}
        {children}
        <div role="alert">
          <FindingList findings={findings} />
        </div>
        <Button appearance="primary" type="submit" disabled={busy}>
          {busy ? texts.entry.saving : submit}
        </Button>
      </form>
    </details>
  );
}
