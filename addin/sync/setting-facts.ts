import type { CalendarSource } from '../../core/calendar/calendar';
import { canonicalJson } from '../../core/record/canonical-json';
import type { LedgerRules } from '../../core/rulebook/ledger-rules';
import type { SettingFacts } from '../../core/sync/merge-settings';
import { textDigest } from '../../core/sync/record-digest';
import { calendarBody } from '../service/calendar-body';

/** Beginnings of the keys of parameters and of readings; the others stand for themselves. */
export const [PARAMETER, CHOICE, CALENDAR, VERSION] = [
  'parameter.',
  'choice.',
  'calendar',
  'version',
] as const;

/** What a ledger runs by, to be compared; of the calendar only whether it is another. */
export function settingFacts(
  { version, parameters, choices = {} }: Omit<LedgerRules, 'earlier'>,
  calendar: CalendarSource,
): SettingFacts {
  const under = (part: string, values: Readonly<Record<string, string | number>>) =>
    Object.entries(values).map(([key, value]) => [`${part}${key}`, String(value)] as const);
  return Object.fromEntries([
    [VERSION, version],
    [CALENDAR, textDigest(canonicalJson(calendarBody(calendar)))],
    ...under(PARAMETER, parameters),
    ...under(CHOICE, choices),
  ]);
}

/** The values under keys such as `parameter.x`, for the keys that are asked for. */
export function valuesUnder<Value>(
  part: string,
  keys: readonly string[],
  values: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value | undefined>> {
  const names = keys.filter((key) => key.startsWith(part)).map((key) => key.slice(part.length));
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
