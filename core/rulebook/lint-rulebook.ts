import type { RulebookDefinition } from './definition';
import { caseFrame } from './lint/case-frame';
import { caseReport } from './lint/case-report';
import { clauseNamed } from './lint/clause-named';
import { clockExample } from './lint/clock-example';
import { clockStop } from './lint/clock-stop';
import { conditionReference } from './lint/condition-reference';
import { conditionValue } from './lint/condition-value';
import { danglingReference } from './lint/dangling-reference';
import { duplicateKey } from './lint/duplicate-key';
import { eventPath } from './lint/event-path';
import { exampleReference } from './lint/example-reference';
import { extensionCap } from './lint/extension-cap';
import { fieldChoices } from './lint/field-choices';
import { fieldForm } from './lint/field-form';
import { intervalCover } from './lint/interval-cover';
import { fixedDay } from './lint/fixed-day';
import { idleSetting } from './lint/idle-setting';
import { knownZone } from './lint/known-zone';
import { letterPlace } from './lint/letter-place';
import { levelCriterion } from './lint/level-criterion';
import type { LintFinding, LintRule } from './lint/lint-rule';
import { numberingPattern } from './lint/numbering-pattern';
import { parameterDefault } from './lint/parameter-default';
import { pauseTotal } from './lint/pause-total';
import { promotionEscalation } from './lint/promotion-escalation';
import { registerHeader } from './lint/register-header';
import { reportMeasures } from './lint/report-measures';
import { textTranslation } from './lint/text-translation';
import { unreadableCondition } from './lint/unreadable-condition';
import { unreadableExpression } from './lint/unreadable-expression';

const rules: readonly LintRule[] = [
  duplicateKey,
  registerHeader,
  danglingReference,
  unreadableCondition,
  unreadableExpression,
  conditionReference,
  conditionValue,
  caseFrame,
  eventPath,
  clockStop,
  extensionCap,
  fixedDay,
  pauseTotal,
  idleSetting,
  promotionEscalation,
  fieldChoices,
  levelCriterion,
  parameterDefault,
  numberingPattern,
  knownZone,
  intervalCover,
  letterPlace,
  reportMeasures,
  caseReport,
  fieldForm,
  textTranslation,
  clauseNamed,
  clockExample,
  exampleReference,
];

/**
 * What is wrong with a rulebook whose shape is right: all findings in the order of the rules, each
 * with the place it stands at, for whoever knows the lines of the file.
 */
export function lintRulebook(definition: RulebookDefinition): LintFinding[] {
  return rules.flatMap((rule) => rule(definition));
}
