import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';
import type { CheckContext } from './check-context';
import { acceptanceRule } from './checks/acceptance-rule';
import { agreedTime } from './checks/agreed-time';
import { assignmentRule } from './checks/assignment-rule';
import type { CheckCompiler } from './checks/check';
import { choiceValue } from './checks/choice-value';
import { conflictRule } from './checks/conflict-rule';
import { creditCodeFormat } from './checks/credit-code-format';
import { emailFormat } from './checks/email-format';
import { eventApproval } from './checks/event-approval';
import { eventInFuture } from './checks/event-in-future';
import { eventLegality } from './checks/event-legality';
import { eventOrder } from './checks/event-order';
import { eventWithoutTime } from './checks/event-without-time';
import { extensionGrant } from './checks/extension-grant';
import { idCardFormat } from './checks/id-card-format';
import { levelMissing } from './checks/level-missing';
import { numberRange } from './checks/number-range';
import { pauseRule } from './checks/pause-rule';
import { pauseSpan } from './checks/pause-span';
import { phoneFormat } from './checks/phone-format';
import { requiredField } from './checks/required-field';
import type { ComplaintRecord } from './record';
import { RecordFacts } from './record-facts';
import { sortFindings } from './sort-findings';

const compilers: readonly CheckCompiler[] = [
  requiredField,
  choiceValue,
  numberRange,
  phoneFormat,
  idCardFormat,
  creditCodeFormat,
  emailFormat,
  eventOrder,
  eventLegality,
  eventApproval,
  eventInFuture,
  eventWithoutTime,
  levelMissing,
  agreedTime,
  extensionGrant,
  pauseSpan,
  pauseRule,
  acceptanceRule,
  conflictRule,
  assignmentRule,
];

/** All checks of a rulebook as one function; findings come sorted. */
export type RecordCheck = (record: ComplaintRecord, context: CheckContext) => Finding[];

/** Prepares the checks of a rulebook; made at the first call and kept as long as the rulebook. */
export function compileChecks(rulebook: Rulebook): RecordCheck {
  const known = compiled.get(rulebook);
  if (known !== undefined) return known;
  const checks = compilers.flatMap((compiler) => compiler(rulebook) ?? []);
  const check: RecordCheck = (record, context) => {
    const facts = new RecordFacts(record, rulebook, context);
    const findings: Finding[] = [];
    for (const part of checks) {
      const found = part(facts);
      if (found.length > 0) findings.push(...found);
    }
    return findings.length > 1 ? sortFindings(findings, rulebook) : findings;
  };
  compiled.set(rulebook, check);
  return check;
}

const compiled = new WeakMap<Rulebook, RecordCheck>();
