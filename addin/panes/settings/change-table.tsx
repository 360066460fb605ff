import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState, type ReactElement } from 'react';
import { dueText } from '../../../core/clock/due-text';
import type { ClockChange, ShownClock } from '../../../core/clock/preview-change';
import type { Zone } from '../../../core/date/time';
import { LightBadge } from '../../controls/light-badge';
import { useSettingsWording } from '../../texts/settings-wording';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'left',
    padding: '4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '4px',
    fontSize: tokens.fontSizeBase200,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Rows shown at first, and added at each wish. */
const PAGE = 20;

/** The clocks a change would move: number and clock, due and light before and after. */
export function ChangeTable(props: {
  readonly changes: readonly ClockChange[];
  readonly zone: Zone;
}): ReactElement {
  const { changes, zone } = props;
  const { say, texts } = useSettingsWording();
  const { settings } = texts;
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const left = changes.length - shown;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {[settings.changedNumber, settings.changedBefore, settings.changedAfter].map(
              (title) => (
                <th key={title} scope="col" className={styles.head}>
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, shown).map(({ record, clock, before, after }) => (
            <tr key={`${record.id} ${clock.key}`}>
              <td className={styles.cell}>
                <Text size={200} weight="semibold">
                  {record.number ?? record.id}
                </Text>
                <br />
                {say(clock.title)}
              </td>
              <td className={styles.cell}>
                <DueAndLight state={before} zone={zone} />
              </td>
              <td className={styles.cell}>
                <DueAndLight state={after} zone={zone} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(shown + PAGE)}>
            {settings.showMore(left)}
          </Button>
        </div>
      )}
    </>
  );
}

function DueAndLight(props: {
  readonly state: ShownClock | undefined;
  readonly zone: Zone;
}): ReactElement {
  const { state, zone } = props;
  const { texts } = useSettingsWording();
  if (!state?.due) return <>{texts.common.none}</>;
  return (
    <>
      {dueText(state.due, zone)}
      <br />
      <LightBadge light={state.light} />
    </>
  );
}
