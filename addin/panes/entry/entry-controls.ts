import type { Field, Rulebook } from '../../../core/rulebook/rulebook';
import type { Finding } from '../../../core/finding';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { EntryCheck } from './check-entry';
import { intakeEvents, type EntryDraft } from './entry-draft';

/** What every part of the entry form works with. */
export interface EntryFormPart {
  readonly draft: EntryDraft;
  readonly check: EntryCheck;
  readonly ledger: LedgerSettings;
  readonly findingOf: (control: string) => Finding | undefined;
  readonly onLeave: (control: string) => void;
  readonly onChange: (part: Partial<EntryDraft>) => void;
}

/** Document id of a control, by the key findings name it with. */
export const controlOf = (key: string): string => `entry-${key}`;

/** Keys of the form's controls from top to bottom. */
export const entryControls = (rulebook: Rulebook): readonly string[] => [
  ...intakeEvents(rulebook).map(({ key }) => key),
  ...entryFields(rulebook).map(({ key }) => key),
  'level',
  'number',
];

/** The fields asked for at intake: those that a later event asks for wait for that event. */
export function entryFields(rulebook: Rulebook): readonly Field[] {
  const later = new Set(
    rulebook.events.filter(({ after }) => after.length > 0).flatMap(({ requires }) => requires),
  );
  return rulebook.fields.filter(({ key, use }) => !later.has(key) && use !== 'number');
}
