import { rulebookDefinition } from '../../core/rulebook/definition';
import type { RemoteSettings, RuleSet, SettingsChange } from '../sync/remote-settings';
import { asParts, listOf, textOf, type Parts } from './answer-parts';
import { parseCalendar } from './parse-calendar';

type LedgerRules = Pick<RemoteSettings, 'rules' | 'ruleChanges' | 'definition'> & {
  readonly revision: number;
};

/** The rules of a ledger; undefined when the body is something else. */
export function parseLedgerRules(body: unknown): LedgerRules | undefined {
  const parts = asParts(body);
  const revision = parts['revision'];
  const own = parts['definition'];
  const definition = own === undefined ? undefined : rulebookDefinition.safeParse(own);
  if (typeof revision !== 'number' || textOf(parts['version']) === '') return undefined;
  if (definition?.success === false) return undefined;
  return {
    revision,
    rules: ruleSetOf(parts),
    ruleChanges: listOf(parts['changes']).map((one) => ({
      ...changeOf(one),
      before: ruleSetOf(asParts(one['before'])),
    })),
    ...(definition && { definition: definition.data }),
  };
}

type LedgerCalendar = Pick<RemoteSettings, 'calendar' | 'calendarChanges'> & {
  readonly version: string;
};

/** The calendar of a ledger; undefined when the body is something else. */
export function parseLedgerCalendar(body: unknown): LedgerCalendar | undefined {
  const parts = asParts(body);
  const calendar = parseCalendar(asParts(parts['calendar']));
  const version = textOf(parts['version']);
  if (!calendar || version === '') return undefined;
  return { calendar, version, calendarChanges: listOf(parts['changes']).map(changeOf) };
}

const changeOf = (parts: Parts): SettingsChange => ({
  at: Math.floor(Date.parse(textOf(parts['at'])) / 1000),
  by: textOf(parts['by']),
  reason: textOf(parts['reason']),
});

const ruleSetOf = (parts: Parts): RuleSet => ({
  version: textOf(parts['version']),
  parameters: asParts(parts['parameters']) as RuleSet['parameters'],
  choices: asParts(parts['choices']) as RuleSet['choices'],
});
