import type { RawRecord } from '../../../core/record/record';
import type { Field, Rulebook } from '../../../core/rulebook/rulebook';

/** What a person has typed into the entry form so far, by control. */
export interface EntryDraft {
  readonly number: string;
  readonly level: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, string>>;
}

export const emptyDraft: EntryDraft = { number: '', level: '', fields: {}, events: {} };

/** What yes-no controls hold. */
export const yesNo = { yes: 'yes', no: 'no' } as const;

/**
 * The draft as a record from outside: blank controls are absent, nothing is read yet.
 *
 * @param number used when the person typed none.
 */
export function rawRecord(
  draft: EntryDraft,
  rulebook: Rulebook,
  { id, number }: { readonly id: string; readonly number: string },
): RawRecord {
  return {
    id,
    number: draft.number.trim() || number,
    fields: Object.fromEntries(
      rulebook.fields.flatMap((field) => {
        const text = draft.fields[field.key]?.trim() ?? '';
        return text === '' ? [] : [[field.key, fieldInput(field, text)]];
      }),
    ),
    events: Object.fromEntries(
      Object.entries(draft.events).filter(([, text]) => text.trim() !== ''),
    ),
    ...(draft.level === '' ? {} : { level: draft.level }),
  };
}

const fieldInput = (field: Field, text: string): string | boolean =>
  field.type === 'yes-no' ? text === yesNo.yes : text;

/** The events a form asks for at intake: those that wait for no other. */
export const intakeEvents = (rulebook: Rulebook): Rulebook['events'] =>
  rulebook.events.filter((event) => event.after.length === 0 && event.ends === undefined);
