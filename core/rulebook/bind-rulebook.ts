import type { Finding } from '../finding';
import { bindParameters } from './bind-parameters';
import type { Choices } from './choices';
import { compileCondition } from './compile-condition';
import type { RulebookDefinition } from './definition';
import { unreadableCondition } from './lint/unreadable-condition';
import { bindPenalty, bindReport } from './bind-papers';
import { bindStatistics } from './bind-statistics';
import { bindClock, bindDepartments, bindDuty, bindPause } from './bind-clock';
import { bindWhen } from './bind-when';
import {
  bindConflict,
  bindEscalation,
  bindFollowUp,
  bindLetter,
  bindRetention,
} from './bind-consequences';
import type { EarlierRules } from './ledger-rules';
import { checkChoices, knownChoices, settledParameters } from './settle-choices';
import type { EarlierRulebook, Field, Level, Rulebook } from './rulebook';

/**
 * Makes a definition ready to run: binds its parameters and compiles each condition once. There is
 * no rulebook when a parameter has an error or a condition cannot be read.
 *
 * @param earlier what was in force before, in order; records that ended then run by it.
 * @param choices what the office decided where the document leaves something open.
 */
export function bindRulebook(
  definition: RulebookDefinition,
  parameters: Readonly<Record<string, unknown>>,
  earlier: readonly EarlierRules[] = [],
  choices: Choices = {},
): { rulebook?: Rulebook; findings: Finding[] } {
  const given = settledParameters(definition, parameters, choices);
  const { values, findings } = bindParameters(definition.parameters, given);
  const all = [
    ...findings,
    ...checkChoices(definition, choices),
    ...unreadableCondition(definition),
  ];
  if (all.some(({ severity }) => severity === 'error')) return { findings: all };
  const rulebook = bindValues(definition, values, choices);
  if (earlier.length === 0) return { rulebook, findings: all };
  const before = earlier.map((rules) => bindEarlier(definition, rules, values));
  return { rulebook: { ...rulebook, earlier: before }, findings: all };
}

/** What an earlier parameter cannot say any more, the present one says. */
function bindEarlier(
  definition: RulebookDefinition,
  rules: EarlierRules,
  present: Rulebook['parameters'],
): EarlierRulebook {
  const { values } = bindParameters(definition.parameters, rules.parameters);
  const rulebook = bindValues(definition, { ...present, ...values }, rules.choices ?? {});
  return { ...rules, rulebook: { ...rulebook, version: rules.version } };
}

function bindValues(
  definition: RulebookDefinition,
  values: Rulebook['parameters'],
  choices: Choices,
): Rulebook {
  const { pause: pauseRule, departments, ...parts } = definition;
  const pause = pauseRule && bindPause(pauseRule, values);
  return {
    ...parts,
    definition,
    parameters: values,
    choices: knownChoices(definition, choices),
    fields: definition.fields.map(bindField),
    levels: definition.levels.map(bindLevel),
    acceptance: definition.acceptance.map((rule) => bindWhen(rule)),
    events: definition.events.map((event) => ({
      ...bindWhen(event),
      decides: event.decides.map((decided) => bindWhen(decided)),
    })),
    clocks: definition.clocks.map((clock) => bindClock(clock, pause, values)),
    ...(pause && { pause }),
    duties: definition.duties.map((duty) => bindDuty(duty, values)),
    escalations: definition.escalations.map((escalation) => bindEscalation(escalation, values)),
    authorities: definition.authorities.map((authority) => bindWhen(authority)),
    ...(departments && { departments: bindDepartments(departments, values) }),
    conflicts: definition.conflicts.map(bindConflict),
    confidentiality: definition.confidentiality.map((rule) => bindWhen(rule)),
    followUps: definition.followUps.map((followUp) => bindFollowUp(followUp, values)),
    retention: definition.retention.map((rule) => bindRetention(rule, values)),
    penalties: definition.penalties.map((penalty) => bindPenalty(penalty, values)),
    letters: definition.letters.map(bindLetter),
    reports: definition.reports.map((report) => bindReport(report, values)),
    statistics: bindStatistics(definition.statistics, values),
  };
}

function bindField(field: RulebookDefinition['fields'][number]): Field {
  const { required } = field;
  return {
    ...field,
    required: typeof required === 'string' ? compileCondition(required) : required,
  };
}

function bindLevel({ suggestWhen, ...level }: RulebookDefinition['levels'][number]): Level {
  return suggestWhen === undefined
    ? level
    : { ...level, suggestWhen: compileCondition(suggestWhen) };
}
