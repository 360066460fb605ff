import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import { guidanceAt } from '../../core/handling/guidance-at';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { useHandlingWording } from '../texts/handling-wording';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
  clause: { color: tokens.colorNeutralForeground3 },
});

/** What the regime says about the places named, each line with its clause; nothing if it is silent. */
export function GuidanceNotes(props: {
  readonly rulebook: Rulebook;
  /** Keys of events, fields, clocks, levels or papers. */
  readonly at: readonly string[];
}): ReactElement | null {
  const styles = useStyles();
  const { say, texts } = useHandlingWording();
  const notes = guidanceAt(props.at, props.rulebook);
  if (notes.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={texts.handling.guidance}>
      {notes.map(({ title, clause }) => (
        <li key={`${title.zh} ${clause}`}>
          <Text size={200}>{say(title)}</Text>{' '}
          <Text size={200} className={styles.clause}>
            {texts.common.clause(clause)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
