import type { ReactElement } from 'react';
import { intakeEvent } from '../../../core/summary/intake-event';
import { useMinuteNow } from '../../app/use-minute-now';
import { EchoedTime } from '../../controls/echoed-time';
import { useWording } from '../../texts/texts';
import { controlOf, type EntryFormPart } from './entry-controls';
import { intakeEvents } from './entry-draft';

/** The times a complaint starts with; the reception is always asked for. */
export function EntryEvents(part: EntryFormPart): ReactElement {
  const { draft, ledger, findingOf, onLeave, onChange } = part;
  const present = useMinuteNow(ledger);
  const { head } = useWording();
  return (
    <>
      {intakeEvents(ledger.rulebook).map((event) => (
        <EchoedTime
          key={event.key}
          id={controlOf(event.key)}
          label={head(event.title)}
          zone={ledger.zone}
          required={event.key === intakeEvent(ledger.rulebook)}
          value={draft.events[event.key] ?? ''}
          finding={findingOf(event.key)}
          onChange={(value) => onChange({ events: { ...draft.events, [event.key]: value } })}
          onLeave={() => onLeave(event.key)}
          now={present}
        />
      ))}
    </>
  );
}
