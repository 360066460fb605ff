import { useState, type ReactElement } from 'react';
import { EchoedTime } from '../../controls/echoed-time';
import { LabelledSelect } from '../../controls/labelled-select';
import { LabelledText } from '../../controls/labelled-text';
import { minuteText } from '../../../core/date/minute-text';
import { PaneSection } from '../../controls/pane-layout';
import { useHandlingWording } from '../../texts/handling-wording';
import { actFinding } from './act-finding';
import { ActForm } from './act-form';
import type { CaseContext } from './case-context';

/** Putting the time of a recorded event right; the record keeps both times, who and why. */
export function CorrectionForm({ ledger, record, act }: CaseContext): ReactElement | null {
  const { say, texts } = useHandlingWording();
  const { handling } = texts;
  const [event, setEvent] = useState('');
  const [at, setAt] = useState('');
  const [reason, setReason] = useState('');
  const recorded = ledger.rulebook.events.filter(({ key }) => record.events[key] !== undefined);
  if (recorded.length === 0) return null;
  const choose = (key: string) => {
    const time = record.events[key];
    setEvent(key);
    setAt(time ? minuteText(ledger.zone.toWall(time.instant)) : '');
  };
  const submit = async () => {
    const chosen = recorded.find(({ key }) => key === event);
    if (!chosen || at.trim() === '') return [actFinding('event-missing', 'eventMissing')];
    if (reason.trim() === '') return [actFinding('reason-missing', 'reasonMissing')];
    return act({ kind: 'correction', event, at, reason: reason.trim() }, say(chosen.title));
  };
  return (
    <PaneSection title={handling.correct}>
      <ActForm title={handling.correct} submit={handling.correct} onSubmit={submit}>
        <LabelledSelect
          label={handling.event}
          required
          value={event}
          options={[
            { value: '', text: texts.common.chooseOne },
            ...recorded.map(({ key, title }) => ({ value: key, text: say(title) })),
          ]}
          onChange={choose}
        />
        <EchoedTime
          id="corrected-at"
          label={handling.correctedTime}
          zone={ledger.zone}
          required
          value={at}
          onChange={setAt}
        />
        <LabelledText
          label={handling.reason}
          required
          lines={2}
          value={reason}
          onChange={setReason}
        />
      </ActForm>
    </PaneSection>
  );
}
