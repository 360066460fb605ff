import { Button } from '@fluentui/react-button';
import type { ReactElement } from 'react';
import type { Finding } from '../../core/finding';
import type { Zone } from '../../core/date/time';
import { formatDay } from '../../core/date/civil-date';
import { dayOfWall } from '../../core/date/wall-time';
import { parseDateTime } from '../../core/record/parse-date-time';
import { minuteText } from '../../core/date/minute-text';
import { LabelledText } from './labelled-text';
import { useWording } from '../texts/texts';

/** A date or time typed in any form, echoed at once the way it is understood. */
export function EchoedTime(props: {
  readonly id: string;
  readonly label: string;
  readonly zone: Zone;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly required?: boolean;
  readonly dateOnly?: boolean;
  /** Said while nothing is typed; absent: which forms can be typed. */
  readonly emptyHint?: string;
  readonly finding?: Finding | undefined;
  /** Fills in the present; absent: no such button. */
  readonly now?: () => string;
}): ReactElement {
  const { texts } = useWording();
  const { now, zone, value, dateOnly, emptyHint, ...rest } = props;
  const untyped = value === '' ? (emptyHint ?? texts.entry.dateHint) : texts.entry.dateHint;
  const echo = echoOf(value, zone, dateOnly ?? false);
  return (
    <LabelledText
      {...rest}
      value={value}
      hint={echo === undefined ? untyped : texts.entry.dateRead(echo)}
      after={
        now && (
          <Button size="small" appearance="transparent" onClick={() => props.onChange(now())}>
            {texts.entry.now}
          </Button>
        )
      }
    />
  );
}

function echoOf(value: string, zone: Zone, dateOnly: boolean): string | undefined {
  if (value.trim() === '') return undefined;
  const read = parseDateTime(value, { zone });
  if (!read.ok) return undefined;
  const wall = zone.toWall(read.time.instant);
  return dateOnly || read.time.dateOnly ? formatDay(dayOfWall(wall)) : minuteText(wall);
}
