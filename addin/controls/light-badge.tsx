import { Badge } from '@fluentui/react-badge';
import type { ReactElement } from 'react';
import type { Light } from '../../core/clock/clock-state';
import { lightName } from '../../core/clock/light-name';
import { lightLooks } from '../../core/workbook/light-looks';
import { useWording } from '../texts/texts';

/** A light in the sheet's own colours, with its name: the colour never stands alone. */
export function LightBadge({ light }: { readonly light: Light }): ReactElement {
  const { say } = useWording();
  const look = lightLooks.find((candidate) => candidate.light === light)?.style;
  return (
    <Badge
      appearance="outline"
      shape="rounded"
      style={{
        backgroundColor: `#${look?.fill ?? 'FFFFFF'}`,
        color: `#${look?.color ?? '242424'}`,
        borderColor: `#${look?.color ?? '616161'}`,
        borderStyle: light === 'paused' ? 'dashed' : 'solid',
        fontWeight: look?.bold ? 700 : 500,
        flexShrink: 0,
      }}
    >
      {say(lightName(light))}
    </Badge>
  );
}
