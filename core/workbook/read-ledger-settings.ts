import type { CalendarSource, Span } from '../calendar/calendar';
import type { StoredLedger } from './ledger-settings';
import { SETTINGS_KEY_COLUMN } from './settings-sheet';

/**
 * Reads what a ledger runs by from the rows of its settings sheet.
 *
 * @param rows cells of the sheet from its first row on, as many columns as the sheet has.
 * @returns undefined when the sheet is not a ledger's: an entry is missing or cannot be read.
 */
export function readLedgerSettings(
  rows: readonly (readonly unknown[])[],
): StoredLedger | undefined {
  const values = new Map(rows.map((row) => [row[SETTINGS_KEY_COLUMN], row[1]]));
  const text = (key: string): string => {
    const value = values.get(key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const calendar = readCalendarSource(text('calendar.source'));
  const language = text('language');
  const id = text('ledger.id');
  const rulebookId = text('rulebook.id');
  const zone = text('zone');
  if (!calendar || (language !== 'zh' && language !== 'en')) return undefined;
  if (id === '' || rulebookId === '' || zone === '') return undefined;
  return {
    id,
    name: text('ledger.name'),
    language,
    zone,
    rulebookId,
    rulebookVersion: text('rulebook.version'),
    parameters: readParameters(values),
    calendar,
  };
}

const PARAMETER = 'parameter.';

function readParameters(values: ReadonlyMap<unknown, unknown>): StoredLedger['parameters'] {
  const parameters: Record<string, string | number> = {};
  for (const [key, value] of values) {
    if (typeof key !== 'string' || !key.startsWith(PARAMETER)) continue;
    if (typeof value === 'string' ? value !== '' : typeof value === 'number') {
      parameters[key.slice(PARAMETER.length)] = value;
    }
  }
  return parameters;
}

const kinds = ['cn-statutory', 'weekdays', 'every-day'] as const;

function readCalendarSource(json: string): CalendarSource | undefined {
  const source = parseObject(json);
  const kind = kinds.find((name) => name === source?.['kind']);
  if (!source || !kind) return undefined;
  return {
    kind,
    closures: namedDays(source['closures']),
    extraWorkdays: namedDays(source['extraWorkdays']),
    hours: list(source['hours']).flatMap((span): Span[] => {
      const { start, end } = span;
      return typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
    }),
  };
}

function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null
      ? Object.fromEntries(Object.entries(parsed))
      : undefined;
  } catch {
    return undefined;
  }
}

const list = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value)
    ? value.flatMap((item: unknown) =>
        typeof item === 'object' && item !== null ? [Object.fromEntries(Object.entries(item))] : [],
      )
    : [];

const namedDays = (value: unknown): CalendarSource['closures'] =>
  list(value).flatMap(({ day, name }) =>
    typeof day === 'number' ? [{ day, name: typeof name === 'string' ? name : '' }] : [],
  );
