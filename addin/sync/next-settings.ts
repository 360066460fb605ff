import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { replaceCalendar } from '../../core/calendar/replace-calendar';
import type { Finding } from '../../core/finding';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import type { EarlierRules } from '../../core/rulebook/ledger-rules';
import type { AgreedSettings } from './sync-workbook';
import type { LedgerSettings, StoredLedger } from '../../core/workbook/ledger-settings';
import type { RemoteSettings } from './remote-settings';
import { CALENDAR, CHOICE, PARAMETER, valuesUnder, VERSION } from './setting-facts';

/**
 * The ledger with some settings of the service in place of its own; findings where these cannot
 * stand together.
 *
 * @param taken keys of the settings that are the service's.
 */
export function nextSettings(
  { ledger, stored }: { readonly ledger: LedgerSettings; readonly stored: StoredLedger },
  remote: RemoteSettings,
  taken: readonly string[],
  agreed: AgreedSettings | undefined,
): { readonly ledger?: LedgerSettings; readonly findings: readonly Finding[] } {
  const { rulebook, calendar } = ledger;
  const isOther = taken.includes(VERSION) && remote.definition !== undefined;
  const definition = isOther ? remote.definition : rulebook.definition;
  const { rulebook: next, findings } = bindRulebook(
    definition,
    replaced(rulebook.parameters, valuesUnder(PARAMETER, taken, remote.rules.parameters)),
    [...(stored.earlierRules ?? []), ...earlierOf(remote, agreed)],
    replaced(rulebook.choices, valuesUnder(CHOICE, taken, remote.rules.choices)),
  );
  if (!next) return { findings };
  const at = remote.calendarChanges.at(-1)?.at ?? 0;
  const source = taken.includes(CALENDAR)
    ? replaceCalendar(calendar.source, remote.calendar, at)
    : calendar.source;
  return {
    ledger: { ...ledger, rulebook: next, calendar: compileCalendar(source, statutoryDays) },
    findings: [],
  };
}

/** What was in force there before each change that came since. */
const earlierOf = (
  { ruleChanges }: RemoteSettings,
  agreed: AgreedSettings | undefined,
): readonly EarlierRules[] =>
  ruleChanges.slice(agreed?.stamp.rules ?? -1).map(({ at, before }) => ({ ...before, until: at }));

/** An absent value takes one away. */
function replaced<Value>(
  values: Readonly<Record<string, Value>>,
  others: Readonly<Record<string, Value | undefined>>,
): Readonly<Record<string, Value>> {
  const entries = Object.entries({ ...values, ...others });
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
