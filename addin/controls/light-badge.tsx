import { makeStyles } from '@griffel/react';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import type { Light } from '../../core/clock/clock-state';
import { lightName } from '../../core/clock/light-name';
import type { Text } from '../../core/text';
import { lightLooks } from '../../core/workbook/light-looks';
import { useWording } from '../texts/texts';

const useStyles = makeStyles({
  badge: {
    flexShrink: 0,
    padding: '1px 6px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // The colours are the sheet's own and stay themselves in a dark pane.
    forcedColorAdjust: 'none',
  },
});

/** A light in the sheet's own colours, with its name: the colour never stands alone. */
export function LightBadge(props: {
  readonly light: Light;
  /** Says more exactly what the light's name says; absent: the name. */
  readonly text?: Text | undefined;
}): ReactElement {
  const { light, text } = props;
  const { say } = useWording();
  const styles = useStyles();
  const look = lightLooks.find((candidate) => candidate.light === light)?.style;
  const color = `#${look?.color ?? '424242'}`;
  return (
    <span
      className={styles.badge}
      style={{
        backgroundColor: `#${light === 'paused' ? 'FFFFFF' : (look?.fill ?? 'FFFFFF')}`,
        color,
        border: `1px ${light === 'paused' ? 'dashed' : 'solid'} ${color}`,
        fontWeight: look?.bold ? 700 : 500,
      }}
    >
      {say(text ?? lightName(light))}
    </span>
  );
}
