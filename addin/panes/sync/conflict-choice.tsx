import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactElement } from 'react';
import { useWording } from '../../texts/texts';

const useStyles = makeStyles({
  set: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px',
    margin: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  side: { display: 'flex', gap: '8px', alignItems: 'baseline', minWidth: 0 },
  words: { overflowWrap: 'anywhere', minWidth: 0, whiteSpace: 'pre-wrap' },
});

/** A value as a person reads it, and who gave it when. */
export interface Side {
  readonly value: string;
  readonly by: string | undefined;
}

/** One thing both sides changed: what it is here, there and was before, with who and when. */
export function ConflictChoice(props: {
  readonly name: string;
  readonly title: string;
  readonly mine: Side;
  readonly theirs: Side;
  readonly base: Side;
  readonly isTheirs: boolean;
  readonly onChoose: (isTheirs: boolean) => void;
}): ReactElement {
  const { name, title, mine, theirs, base, isTheirs, onChoose } = props;
  const { sync, common } = useWording().texts;
  const styles = useStyles();
  const sides = [
    { label: sync.mine, ...mine, chosen: !isTheirs, choice: false },
    { label: sync.theirs, ...theirs, chosen: isTheirs, choice: true },
  ];
  return (
    <fieldset className={styles.set}>
      <legend>
        <Text weight="semibold">{title}</Text>
      </legend>
      {sides.map(({ label, value, by, chosen, choice }) => (
        <label key={label} className={styles.side}>
          <input type="radio" name={name} checked={chosen} onChange={() => onChoose(choice)} />
          <span className={styles.words}>
            <Text>
              {label}
              {common.colon}
              {value}
            </Text>{' '}
            <Text size={200}>{by}</Text>
          </span>
        </label>
      ))}
      <Text size={200} className={styles.words}>
        {sync.base}
        {common.colon}
        {common.inBrackets(base.value, base.by ?? common.none)}
      </Text>
    </fieldset>
  );
}
