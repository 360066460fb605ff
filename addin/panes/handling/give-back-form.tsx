import { useState, type ReactElement } from 'react';
import type { Assignment } from '../../../core/record/record';
import { LabelledText } from '../../controls/labelled-text';
import { useHandlingWording } from '../../texts/handling-wording';
import { actFinding } from './act-finding';
import { ActForm } from './act-form';
import type { CaseContext } from './case-context';
import { useActTime } from './use-act-time';

/** 退单: a department gives the case back, with its reason; its clocks run on. */
export function GiveBackForm(
  props: CaseContext & { readonly assignment: Assignment; readonly place: number },
): ReactElement {
  const { ledger, act, place } = props;
  const { texts } = useHandlingWording();
  const { handling } = texts;
  const { at, field } = useActTime(ledger, `give-back-${place}`);
  const [reason, setReason] = useState('');
  const submit = async () =>
    reason.trim() === ''
      ? [actFinding('return-reason', 'giveBackReasonMissing')]
      : act({ kind: 'give-back', place, at, reason: reason.trim() }, handling.giveBack);
  return (
    <ActForm title={handling.giveBack} submit={handling.giveBack} onSubmit={submit}>
      {field}
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
