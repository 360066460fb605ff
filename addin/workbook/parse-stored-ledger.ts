import type { CalendarSource } from '../../core/calendar/calendar';
import type { WallTime } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { StoredLedger } from '../../core/workbook/ledger-settings';
import { wallOfSerial } from '../../core/record/wall-of-serial';
import {
  CHOICE_KEY,
  EARLIER_RULES_KEY,
  OWN_RULEBOOK_KEY,
  UNDECIDED,
} from '../../core/workbook/settings-sheet';
import { cellText } from './cell-text';
import { parseEarlierRules } from './parse-earlier-rules';

/** A line of the settings sheet as it stands: its stable key, its value and its formula. */
export interface SettingLine {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly key: string;
  readonly value: unknown;
  readonly formula: unknown;
}

/** What the settings sheet says. */
export interface ParsedLedger {
  readonly stored?: StoredLedger;
  /** The ledger's id at the service, once a report was made. */
  readonly serviceId?: string;
  /** Wall time the sheet's clock was fixed to; absent while it runs. */
  readonly fixedNow?: WallTime;
  readonly findings: readonly Finding[];
}

/** Key of the line that keeps the ledger's id at the service. */
export const SERVICE_KEY = 'service.ledger';

/**
 * Reads the lines of a settings sheet that people may have edited.
 *
 * @returns findings (`setting-missing`, `setting-wrong`) with the line's key in `field`.
 */
export function parseStoredLedger(lines: readonly SettingLine[]): ParsedLedger {
  const findings: Finding[] = [];
  const line = (key: string) => lines.find((candidate) => candidate.key === key);
  const text = (key: string): string => {
    const value = cellText(line(key)?.value);
    if (value === '') findings.push(missing(key));
    return value;
  };
  const language = text('language');
  if (language !== '' && language !== 'zh' && language !== 'en') {
    findings.push(wrong('language', language));
  }
  const source = text('calendar.source');
  const calendar = parseCalendar(source);
  if (source !== '' && !calendar) findings.push(wrong('calendar.source', source.slice(0, 40)));
  const earlierText = cellText(line(EARLIER_RULES_KEY)?.value);
  const earlierRules = parseEarlierRules(earlierText);
  if (!earlierRules) findings.push(wrong(EARLIER_RULES_KEY, earlierText.slice(0, 40)));
  const stored = {
    id: text('ledger.id'),
    name: text('ledger.name'),
    language: language === 'en' ? 'en' : 'zh',
    zone: text('zone'),
    rulebookId: text('rulebook.id'),
    rulebookVersion: text('rulebook.version'),
    ...(cellText(line(OWN_RULEBOOK_KEY)?.value) !== '' && { ownRulebook: true }),
    parameters: parametersOf(lines),
    ...choicesOf(lines),
    ...(earlierRules && earlierRules.length > 0 && { earlierRules }),
  } as const;
  const now = line('now');
  const isFixed = typeof now?.value === 'number' && !String(now.formula).startsWith('=');
  const fixedNow = isFixed && typeof now.value === 'number' ? wallOfSerial(now.value) : undefined;
  const serviceId = cellText(line(SERVICE_KEY)?.value);
  return {
    findings,
    ...(calendar && findings.length === 0 ? { stored: { ...stored, calendar } } : {}),
    ...(serviceId === '' ? {} : { serviceId }),
    ...(fixedNow !== undefined && { fixedNow }),
  };
}

const PARAMETER = 'parameter.';

const parametersOf = (lines: readonly SettingLine[]): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    lines.flatMap(({ key, value }) =>
      key.startsWith(PARAMETER) && (typeof value === 'number' || typeof value === 'string')
        ? [[key.slice(PARAMETER.length), value]]
        : [],
    ),
  );

/** How the document is read: the first line of each cell, and what stands below it. */
function choicesOf(lines: readonly SettingLine[]): Pick<StoredLedger, 'choices' | 'choiceNotes'> {
  const settled = lines.flatMap(({ key, value }) => {
    const [words = '', ...note] = cellText(value).split('\n');
    if (!key.startsWith(CHOICE_KEY) || words.trim() === '' || isUndecided(words)) return [];
    return [
      { id: key.slice(CHOICE_KEY.length), words: words.trim(), note: note.join('\n').trim() },
    ];
  });
  if (settled.length === 0) return {};
  return {
    choices: Object.fromEntries(settled.map(({ id, words }) => [id, words])),
    choiceNotes: Object.fromEntries(
      settled.filter(({ note }) => note !== '').map(({ id, note }) => [id, note]),
    ),
  };
}

const isUndecided = (words: string): boolean =>
  [UNDECIDED.zh, UNDECIDED.en].some((mark) => words.startsWith(mark.trim()));

/** The calendar's JSON, if it has the parts it must have. */
function parseCalendar(text: string): CalendarSource | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isCalendar(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isCalendar(value: unknown): value is CalendarSource {
  return isDays(value) && isListWithDays(value, 'named') && isListWithDays(value, 'earlier');
}

/** Further calendars are of the same make: named ones directly, earlier ones in `calendar`. */
function isListWithDays(value: object, key: 'named' | 'earlier'): boolean {
  const list: unknown = new Map<string, unknown>(Object.entries(value)).get(key) ?? [];
  if (!Array.isArray(list)) return false;
  return key === 'named'
    ? list.every((item: unknown) => isDays(item) && 'name' in item)
    : isListOf(list, ['until']) &&
        list.every((item: object) => 'calendar' in item && isCalendar(item.calendar));
}

function isDays(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map<string, unknown>(Object.entries(value));
  const kinds: readonly unknown[] = ['cn-statutory', 'weekdays', 'every-day'];
  return (
    kinds.includes(parts.get('kind')) &&
    isListOf(parts.get('closures'), ['day']) &&
    isListOf(parts.get('extraWorkdays'), ['day']) &&
    isHours(parts.get('hours')) &&
    isListWithHours(parts.get('ownHours') ?? [], 'day') &&
    isListWithHours(parts.get('weekdayHours') ?? [], 'weekday')
  );
}

const isHours = (value: unknown): boolean => isListOf(value, ['start', 'end']);

const isListWithHours = (value: unknown, number: string): boolean =>
  isListOf(value, [number]) &&
  Array.isArray(value) &&
  value.every((item: object) => 'hours' in item && isHours(item.hours));

const isListOf = (value: unknown, numbers: readonly string[]): boolean =>
  Array.isArray(value) &&
  value.every(
    (item: unknown) =>
      typeof item === 'object' &&
      item !== null &&
      numbers.every((name) =>
        Object.entries(item).some(([key, part]) => key === name && Number.isInteger(part)),
      ),
  );

const missing = (key: string): Finding => ({
  code: 'setting-missing',
  severity: 'error',
  field: key,
  message: {
    zh: `“设置”工作表缺少“${key}”一行的值。`,
    en: `The settings sheet has no value in the line “${key}”.`,
  },
});

const wrong = (key: string, found: string): Finding => ({
  code: 'setting-wrong',
  severity: 'error',
  field: key,
  message: {
    zh: `“设置”工作表的“${key}”为“${found}”，读不出来。`,
    en: `The line “${key}” of the settings sheet is “${found}”, which cannot be read.`,
  },
});
