import type { ReactElement } from 'react';
import type { Assignment } from '../../../core/record/record';
import { useHandlingWording } from '../../texts/handling-wording';
import { ActForm } from './act-form';
import type { CaseContext } from './case-context';
import { useActTime } from './use-act-time';

/** Records that a department has done its part of the case. */
export function PartDoneForm(
  props: CaseContext & { readonly assignment: Assignment; readonly place: number },
): ReactElement {
  const { ledger, act, place } = props;
  const { texts } = useHandlingWording();
  const { handling } = texts;
  const { at, field } = useActTime(ledger, `part-done-${place}`);
  return (
    <ActForm
      title={handling.partDone}
      submit={handling.partDone}
      onSubmit={() => act({ kind: 'part-done', place, at }, handling.partDone)}
    >
      {field}
    </ActForm>
  );
}
