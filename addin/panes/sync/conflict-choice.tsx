import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactElement } from 'react';
import type { Conflict } from '../../../core/sync/merge-records';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { RowConflict } from '../../sync/pull-changes';
import type { RemoteVersion } from '../../sync/remote-version';
import { useWording } from '../../texts/texts';
import { factName, factText } from './fact-words';
import { momentText } from './moment-text';

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

/** One fact both sides changed: what it is here, there and was before, with who and when. */
export function ConflictChoice(props: {
  readonly name: string;
  readonly ledger: LedgerSettings;
  readonly conflict: Conflict;
  readonly row: RowConflict;
  readonly isTheirs: boolean;
  readonly onChoose: (isTheirs: boolean) => void;
}): ReactElement {
  const { name, ledger, conflict, row, isTheirs, onChoose } = props;
  const wording = useWording();
  const { sync, common } = wording.texts;
  const styles = useStyles();
  const who = (version: RemoteVersion | undefined) =>
    version && sync.by(version.by, momentText(version.at, ledger.zone.id));
  const text = (value: unknown) => factText(conflict.path, value, ledger, wording);
  const sides = [
    { title: sync.mine, value: text(conflict.mine), by: sync.me, chosen: !isTheirs, theirs: false },
    {
      title: sync.theirs,
      value: text(conflict.theirs),
      by: who(row.theirs),
      chosen: isTheirs,
      theirs: true,
    },
  ];
  return (
    <fieldset className={styles.set}>
      <legend>
        <Text weight="semibold">{factName(conflict.path, ledger, wording)}</Text>
      </legend>
      {sides.map(({ title, value, by, chosen, theirs }) => (
        <label key={title} className={styles.side}>
          <input type="radio" name={name} checked={chosen} onChange={() => onChoose(theirs)} />
          <span className={styles.words}>
            <Text>
              {title}
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
        {common.inBrackets(text(conflict.base), who(row.base) ?? common.none)}
      </Text>
    </fieldset>
  );
}
