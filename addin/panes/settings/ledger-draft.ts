import type { Finding } from '../../../core/finding';
import { bindParameters } from '../../../core/rulebook/bind-parameters';
import type { Choices } from '../../../core/rulebook/choices';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { settledParameters } from '../../../core/rulebook/settle-choices';
import type { Language } from '../../../core/text';
import type { StoredLedger } from '../../../core/workbook/ledger-settings';
import { settings as en } from '../../texts/settings-en';
import { settings as zh } from '../../texts/settings-zh';
import { readCalendarDraft, type CalendarDraft } from './calendar-draft';
import { calendarNames } from './named-calendars';

/** What a person has typed into the form of a new ledger. */
export interface LedgerDraft extends CalendarDraft {
  readonly name: string;
  readonly language: Language;
  readonly parameters: Readonly<Record<string, string>>;
  readonly choices: Choices;
}

/**
 * Reads the form of a new ledger.
 *
 * @param id identifier of the ledger to be.
 * @returns the ledger to store, or the findings, each with the control it belongs to in `field`.
 */
export function readLedgerDraft(
  draft: LedgerDraft,
  definition: RulebookDefinition,
  id: string,
): { readonly stored?: StoredLedger; readonly findings: readonly Finding[] } {
  const choices = madeChoices(draft.choices);
  const given = settledParameters(definition, draft.parameters, choices);
  const { values, findings } = bindParameters(definition.parameters, given);
  const calendar = readCalendarDraft(draft, definition.calendar);
  const all = [
    ...(draft.name.trim() === '' ? [nameMissing] : []),
    ...findings.map((finding) => ({ ...finding, field: `parameter.${finding.field ?? ''}` })),
    ...calendar.findings,
  ];
  const named = calendarNames(definition.clocks, {}).map((name) => ({ ...calendar.source, name }));
  if (all.some(({ severity }) => severity === 'error')) return { findings: all };
  return {
    stored: {
      id,
      name: draft.name.trim(),
      language: draft.language,
      zone: definition.zone,
      rulebookId: definition.id,
      rulebookVersion: definition.version,
      parameters: values,
      ...(Object.keys(choices).length > 0 && { choices }),
      calendar: { ...calendar.source, ...(named.length > 0 && { named }) },
    },
    findings: all,
  };
}

/** The choices with words; a reading nobody has put into words yet is none. */
export const madeChoices = (choices: Choices): Choices =>
  Object.fromEntries(
    Object.entries(choices).flatMap(([id, words]) =>
      words.trim() === '' ? [] : [[id, words.trim()]],
    ),
  );

const nameMissing: Finding = {
  code: 'ledger-name-missing',
  severity: 'error',
  field: 'name',
  message: { zh: zh.ledgerNameMissing, en: en.ledgerNameMissing },
};
