import type { ZodError } from 'zod';
import { rulebookDefinition } from '../../core/rulebook/definition';
import type { Text } from '../../core/text';
import { rulebookTooNew } from '../ledger/rulebook-too-new';
import type { RemoteSettings, RuleSet, SettingsChange } from '../sync/remote-settings';
import { asParts, listOf, textOf, type Parts } from './answer-parts';
import { parseCalendar } from './parse-calendar';

type LedgerRules = Pick<RemoteSettings, 'rules' | 'ruleChanges' | 'definition' | 'unread'> & {
  readonly revision: number;
};

/** The rules of a ledger; undefined when the body is something else. */
export function parseLedgerRules(body: unknown): LedgerRules | undefined {
  const parts = asParts(body);
  const revision = parts['revision'];
  const own = parts['definition'];
  const definition = own === undefined ? undefined : rulebookDefinition.safeParse(own);
  if (typeof revision !== 'number' || textOf(parts['version']) === '') return undefined;
  return {
    revision,
    rules: ruleSetOf(parts),
    ruleChanges: listOf(parts['changes']).map((one) => ({
      ...changeOf(one),
      before: ruleSetOf(asParts(one['before'])),
    })),
    ...(definition?.success === true && { definition: definition.data }),
    ...(definition?.success === false && {
      unread: [rulebookTooNew(textOf(parts['version']), placeOf(definition.error))],
    }),
  };
}

/** Where a rulebook says something that is not known here. */
function placeOf({ issues }: ZodError): Text {
  const [issue] = issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const place = [...(issue?.path ?? []), ...keys].map(String).join('.');
  return { zh: `读不懂其中的“${place}”。`, en: `it does not know “${place}”.` };
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
