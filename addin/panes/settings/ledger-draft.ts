import type { CalendarSource } from '../../../core/calendar/calendar';
import type { Finding } from '../../../core/finding';
import { bindParameters } from '../../../core/rulebook/bind-parameters';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import type { Language } from '../../../core/text';
import type { StoredLedger } from '../../../core/workbook/ledger-settings';
import { en } from '../../texts/en';
import { zh } from '../../texts/zh';
import { parseDayList } from './parse-day-list';
import { parseHours } from '../../../core/calendar/parse-hours';

/** What a person has typed into the form of a calendar. */
export interface CalendarDraft {
  readonly hours: string;
  readonly closures: string;
  readonly extraWorkdays: string;
}

/** What a person has typed into the form of a new ledger. */
export interface LedgerDraft extends CalendarDraft {
  readonly name: string;
  readonly language: Language;
  readonly parameters: Readonly<Record<string, string>>;
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
  const { values, findings } = bindParameters(definition.parameters, draft.parameters);
  const calendar = readCalendarDraft(draft, definition.calendar);
  const all = [
    ...(draft.name.trim() === '' ? [nameMissing] : []),
    ...findings.map((finding) => ({ ...finding, field: `parameter.${finding.field ?? ''}` })),
    ...calendar.findings,
  ];
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
      calendar: calendar.source,
    },
    findings: all,
  };
}

/** Reads the form of a calendar; the findings name the control in `field`. */
export function readCalendarDraft(
  draft: CalendarDraft,
  kind: CalendarSource['kind'],
): { readonly source: CalendarSource; readonly findings: readonly Finding[] } {
  const hours = parseHours(draft.hours);
  const closures = parseDayList(draft.closures);
  const extraWorkdays = parseDayList(draft.extraWorkdays);
  return {
    source: {
      kind,
      closures: closures.days,
      extraWorkdays: extraWorkdays.days,
      hours: hours ?? [],
    },
    findings: [
      ...(hours ? [] : [hoursWrong(draft.hours)]),
      ...closures.wrong.map((line) => dayWrong('closures', line)),
      ...extraWorkdays.wrong.map((line) => dayWrong('extraWorkdays', line)),
    ],
  };
}

const nameMissing: Finding = {
  code: 'ledger-name-missing',
  severity: 'error',
  field: 'name',
  message: { zh: zh.settings.ledgerNameMissing, en: en.settings.ledgerNameMissing },
};

const hoursWrong = (text: string): Finding => ({
  code: 'hours-wrong',
  severity: 'error',
  field: 'hours',
  message: { zh: zh.settings.hoursWrong(text), en: en.settings.hoursWrong(text) },
});

const dayWrong = (field: string, line: string): Finding => ({
  code: 'day-wrong',
  severity: 'error',
  field,
  message: { zh: zh.settings.dayWrong(line), en: en.settings.dayWrong(line) },
});
