import type { ReactElement } from 'react';
import { conditionContext } from '../../../core/record/condition-context';
import { RecordField } from '../../controls/record-field';
import { controlOf, entryFields, type EntryFormPart } from './entry-controls';

/** The fields of the rulebook; a field marked required may be so only for what was typed so far. */
export function EntryFields(part: EntryFormPart): ReactElement {
  const { draft, check, ledger, findingOf, onLeave, onChange } = part;
  const context = conditionContext(check.record, ledger.rulebook, ledger.zone);
  return (
    <>
      {entryFields(ledger.rulebook).map((field) => (
        <RecordField
          key={field.key}
          id={controlOf(field.key)}
          field={field}
          zone={ledger.zone}
          required={
            typeof field.required === 'boolean' ? field.required : field.required.test(context)
          }
          value={draft.fields[field.key] ?? ''}
          finding={findingOf(field.key)}
          onChange={(value) => onChange({ fields: { ...draft.fields, [field.key]: value } })}
          onLeave={() => onLeave(field.key)}
        />
      ))}
    </>
  );
}
