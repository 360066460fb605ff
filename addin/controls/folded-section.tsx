import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { useState, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '8px', minWidth: 0 },
  summary: { cursor: 'pointer', padding: '2px 0' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingTop: '8px',
    overflowWrap: 'anywhere',
  },
});

/** A part of the pane that is folded until somebody asks; what stands in it is drawn only then. */
export function FoldedSection(props: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles.section}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className={styles.summary}>
        <Text as="h2" size={300} weight="semibold" style={{ display: 'inline' }}>
          {props.title}
        </Text>
      </summary>
      {isOpen && <div className={styles.body}>{props.children}</div>}
    </details>
  );
}
