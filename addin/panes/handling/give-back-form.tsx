import { useState, type ReactElement } from 'react';
import type { Assignment } from '../../../core/record/record';
import { useMinuteNow } from '../../app/use-minute-now';
import { EchoedTime } from '../../controls/echoed-time';
import { LabelledText } from '../../controls/labelled-text';
import { useWording } from '../../texts/texts';
import { actFinding } from './act-finding';
import { ActForm } from './act-form';
import type { CaseContext } from './case-context';

/** 退单: a department gives the case back, with its reason; its clocks run on. */
export function GiveBackForm(
  props: CaseContext & { readonly assignment: Assignment; readonly place: number },
): ReactElement {
  const { ledger, act, place } = props;
  const { texts } = useWording();
  const { handling } = texts;
  const present = useMinuteNow(ledger);
  const [at, setAt] = useState(present);
  const [reason, setReason] = useState('');
  const submit = async () =>
    reason.trim() === ''
      ? [actFinding('return-reason', 'giveBackReasonMissing')]
      : act({ kind: 'give-back', place, at, reason: reason.trim() }, handling.giveBack);
  return (
    <ActForm title={handling.giveBack} submit={handling.giveBack} onSubmit={submit}>
      <EchoedTime
        id={`give-back-${place}`}
        label={handling.when}
        zone={ledger.zone}
        required
        value={at}
        onChange={setAt}
        now={present}
      />
      <LabelledText
        label={handling.giveBackReason}
        required
        lines={2}
        value={reason}
        onChange={setReason}
      />
    </ActForm>
  );
}
