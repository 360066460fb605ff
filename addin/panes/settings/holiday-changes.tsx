import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState, type ReactElement } from 'react';
import type { HolidayChange } from '../../../core/calendar/compare-holidays';
import { dayRange } from '../../../core/clock/explain/day-words';
import { useSettingsWording } from '../../texts/settings-wording';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '240px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    padding: '4px 8px',
    fontSize: tokens.fontSizeBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  conflict: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** What a list of holidays adds, changes and lacks; days that are the same are counted only. */
export function HolidayChanges(props: {
  readonly changes: readonly HolidayChange[];
  readonly onAdopt: (removes: boolean) => void;
}): ReactElement {
  const { changes, onAdopt } = props;
  const { say, texts } = useSettingsWording();
  const { settings } = texts;
  const styles = useStyles();
  const [removes, setRemoves] = useState(false);
  const moved = changes.filter(({ change }) => change !== 'same');
  const hasRemoved = moved.some(({ change }) => change === 'removed');
  if (changes.length === 0) return <Text role="status">{settings.holidaysNone}</Text>;
  return (
    <>
      <Text role="status">{settings.holidaysSame(changes.length - moved.length)}</Text>
      {moved.length > 0 && (
        <ul className={styles.list} tabIndex={0} aria-label={settings.holidays}>
          {moved.map(({ day, name, change, before, after, conflict }) => (
            <li key={day} className={styles.item}>
              <Text size={200} weight="semibold">
                {settings.holidayChanges[change]}
              </Text>{' '}
              {[say(dayRange(day, day, NO_YEAR)), name].join(' ').trim()}
              {texts.common.colon}
              {say(before)} → {say(after)}
              {conflict && (
                <div className={styles.conflict}>⚠ {settings.holidayConflict(say(conflict))}</div>
              )}
            </li>
          ))}
        </ul>
      )}
      {hasRemoved && (
        <label>
          <input
            type="checkbox"
            checked={removes}
            onChange={(event) => setRemoves(event.target.checked)}
          />{' '}
          <Text size={200}>{settings.holidaysRemove}</Text>
        </label>
      )}
      {moved.length > 0 && (
        <div>
          <Button onClick={() => onAdopt(removes)}>{settings.holidaysAdopt}</Button>
        </div>
      )}
    </>
  );
}

/** Before any year of a list, so that each day says its year. */
const NO_YEAR = -1_000_000;
