import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { useId, useState, type ReactElement } from 'react';
import { ambiguityId, readingOf, type Ambiguity } from '../../../core/rulebook/choices';
import { LabelledText } from '../../controls/labelled-text';
import { useSettingsWording } from '../../texts/settings-wording';

const useStyles = makeStyles({
  group: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    overflowWrap: 'anywhere',
  },
  legend: { padding: 0 },
  option: { display: 'flex', gap: '8px', alignItems: 'baseline', cursor: 'pointer' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One open question with its default, its alternatives and the office's own words. */
export function AmbiguityChoice(props: {
  readonly ambiguity: Ambiguity;
  /** The reading chosen; empty while the default holds undecided. */
  readonly words: string;
  readonly note: string | undefined;
  readonly onChange: (words: string) => void;
}): ReactElement {
  const { ambiguity, words, note, onChange } = props;
  const styles = useStyles();
  const { say, texts } = useSettingsWording();
  const { settings } = texts;
  const group = useId();
  const reading = readingOf(ambiguity, { [ambiguityId(ambiguity)]: words });
  const offered = [ambiguity.choice, ...ambiguity.alternatives.map(({ title }) => title)];
  const isOwn = reading.isSettled && !offered.includes(reading.text);
  const [isWriting, setIsWriting] = useState(isOwn);
  const choose = (reading: string, own: boolean) => {
    setIsWriting(own);
    onChange(reading);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Text>{say(ambiguity.question)}</Text>
        {ambiguity.clause !== undefined && (
          <Text size={200} className={styles.quiet}>
            {' '}
            {texts.common.clause(ambiguity.clause)}
          </Text>
        )}
      </legend>
      {offered.map((option, index) => (
        <label key={option.zh} className={styles.option}>
          <input
            type="radio"
            name={group}
            checked={!isWriting && reading.isSettled && reading.text === option}
            onChange={() => choose(option.zh, false)}
          />
          <Text>
            {say(option)}
            {index === 0 && <Text className={styles.quiet}>{settings.byDefault}</Text>}
          </Text>
        </label>
      ))}
      <label className={styles.option}>
        <input type="radio" name={group} checked={isWriting} onChange={() => choose('', true)} />
        <Text>{settings.ownReading}</Text>
      </label>
      {isWriting && (
        <LabelledText
          label={settings.ownReadingWords}
          lines={2}
          value={words}
          onChange={(value) => choose(value.replace(/\s*\n\s*/g, ' '), true)}
        />
      )}
      <Text size={200} className={styles.quiet}>
        {reading.isSettled ? (note ?? '') : settings.undecided}
      </Text>
    </fieldset>
  );
}
