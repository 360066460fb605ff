import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import { useWording } from '../../texts/texts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  urgent: { color: tokens.colorPaletteRedForeground1 },
});

/** One thing the regime says of the case: what counts first, then its details and clause. */
export interface Fact {
  readonly key: string;
  readonly lead: string;
  readonly text: string;
  readonly details?: readonly string[];
  readonly clause: string;
  readonly urgent?: boolean;
}

/** What the regime says of the case, a line each. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  const styles = useStyles();
  const { texts } = useWording();
  return (
    <ul className={styles.list}>
      {facts.map(({ key, lead, text, details = [], clause, urgent }) => (
        <li key={key}>
          <Text weight="semibold" className={urgent ? styles.urgent : undefined}>
            {lead}
          </Text>{' '}
          <Text>{text}</Text>
          {details.map((detail) => (
            <Text block size={200} key={detail}>
              {detail}
            </Text>
          ))}{' '}
          <Text size={200} className={styles.quiet}>
            {texts.common.clause(clause)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
