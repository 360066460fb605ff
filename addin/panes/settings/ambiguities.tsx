import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import { ambiguityId, readingOf, type Choices } from '../../../core/rulebook/choices';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { useSettingsWording } from '../../texts/settings-wording';
import { AmbiguityChoice } from './ambiguity-choice';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  list: { display: 'flex', flexDirection: 'column', gap: '16px', paddingTop: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the regime's text leaves open, for the office to decide; its defaults hold until then. */
export function Ambiguities(props: {
  readonly definition: RulebookDefinition;
  readonly choices: Choices;
  /** When, by whom and why each was settled. */
  readonly notes?: Readonly<Record<string, string>> | undefined;
  readonly onChange: (choices: Choices) => void;
}): ReactElement | null {
  const { definition, choices, notes, onChange } = props;
  const styles = useStyles();
  const { texts } = useSettingsWording();
  const { settings } = texts;
  const { ambiguities } = definition;
  if (ambiguities.length === 0) return null;
  const undecided = ambiguities.filter((each) => !readingOf(each, choices).isSettled).length;
  return (
    <details>
      <summary className={styles.summary}>
        <Text weight="semibold">{settings.ambiguitiesLeft(ambiguities.length, undecided)}</Text>
      </summary>
      <div className={styles.list}>
        <Text size={200} className={styles.quiet}>
          {settings.ambiguitiesHint}
        </Text>
        {ambiguities.map((ambiguity) => {
          const id = ambiguityId(ambiguity);
          return (
            <AmbiguityChoice
              key={id}
              ambiguity={ambiguity}
              words={choices[id] ?? ''}
              note={notes?.[id]}
              onChange={(words) => onChange({ ...choices, [id]: words })}
            />
          );
        })}
      </div>
    </details>
  );
}
