import { useState, type ReactElement } from 'react';
import type { Assignment } from '../../../core/record/record';
import { useMinuteNow } from '../../app/use-minute-now';
import { EchoedTime } from '../../controls/echoed-time';
import { useWording } from '../../texts/texts';
import { ActForm } from './act-form';
import type { CaseContext } from './case-context';

/** Records that a department has done its part of the case. */
export function PartDoneForm(
  props: CaseContext & { readonly assignment: Assignment; readonly place: number },
): ReactElement {
  const { ledger, act, place } = props;
  const { texts } = useWording();
  const { handling } = texts;
  const present = useMinuteNow(ledger);
  const [at, setAt] = useState(present);
  return (
    <ActForm
      title={handling.partDone}
      submit={handling.partDone}
      onSubmit={() => act({ kind: 'part-done', place, at }, handling.partDone)}
    >
      <EchoedTime
        id={`part-done-${place}`}
        label={handling.when}
        zone={ledger.zone}
        required
        value={at}
        onChange={setAt}
        now={present}
      />
    </ActForm>
  );
}
