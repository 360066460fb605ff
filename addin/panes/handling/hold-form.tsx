import { useState, type ReactElement } from 'react';
import type { Finding } from '../../../core/finding';
import { formatDay } from '../../../core/date/civil-date';
import { parseDateTime } from '../../../core/record/parse-date-time';
import type { Zone } from '../../../core/date/time';
import { EchoedTime } from '../../controls/echoed-time';
import { useCustodyWording } from '../../texts/custody-wording';
import { custodyFinding, ReasonForm } from './reason-form';

/** 冻结: keeps a record from being removed or disposed of, for a time or until it is released. */
export function HoldForm(props: {
  readonly id: string;
  readonly zone: Zone;
  /** `until` is the last day, empty for none. */
  readonly onHold: (reason: string, until: string) => Promise<readonly Finding[]>;
}): ReactElement {
  const { id, zone, onHold } = props;
  const { custody } = useCustodyWording().texts;
  const [until, setUntil] = useState('');
  const hold = async (reason: string) => {
    if (until.trim() === '') return onHold(reason, '');
    const read = parseDateTime(until, { zone });
    return read.ok
      ? onHold(reason, formatDay(zone.toDay(read.time.instant)))
      : [custodyFinding('untilUnreadable')];
  };
  return (
    <ReasonForm title={custody.hold} note={custody.holdAbout} onReason={hold}>
      <EchoedTime
        id={`${id}-until`}
        label={custody.until}
        emptyHint={custody.untilHint}
        zone={zone}
        dateOnly
        value={until}
        onChange={setUntil}
      />
    </ReasonForm>
  );
}
