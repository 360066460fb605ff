import type { Finding } from '../../finding';
import type { Rulebook } from '../../rulebook/rulebook';
import type { Text } from '../../text';
import { heldAssignments, leadDepartment, returnRules, timesReturned } from '../departments-of';
import { foldText } from '../fold-text';
import { isEarlier } from '../is-earlier';
import type { Assignment } from '../record';
import type { RecordFacts } from '../record-facts';
import { noFindings, type Check } from './check';

/**
 * Departments that cannot have a case as the record says: two that lead, one twice, one that is done
 * or gave it back before it had it, gave it back without a reason, or once more than it may be.
 */
export const assignmentRule =
  (rulebook: Rulebook): Check =>
  (facts) => {
    const { assignments } = facts.record;
    if (assignments === undefined) return noFindings;
    return [
      ...assignments.flatMap((assignment) => entryFindings(assignment, facts)),
      ...togetherFindings(facts),
      ...limitFindings(facts, rulebook),
    ];
  };

function entryFindings(assignment: Assignment, { zone }: RecordFacts): readonly Finding[] {
  const { department, at, done, returnedAt, returnReason } = assignment;
  const before = [done, returnedAt].some((time) => time !== undefined && isEarlier(time, at, zone));
  return [
    ...(before
      ? [
          finding('assignment-order', {
            zh: `“${department}”办结或退回的时间早于交办时间。`,
            en: `“${department}” is done or gave the case back before it had it.`,
          }),
        ]
      : []),
    ...(returnedAt !== undefined && returnReason === undefined
      ? [
          finding('return-reason', {
            zh: `“${department}”退单没有写明理由。`,
            en: `“${department}” gave the case back without a reason.`,
          }),
        ]
      : []),
  ];
}

function togetherFindings({ record, rulebook }: RecordFacts): readonly Finding[] {
  const held = heldAssignments(record);
  const leads = held.filter(({ part }) => part === 'lead');
  const leading = leadDepartment(record, rulebook.fields);
  const names = held
    .filter(({ part }) => part === 'co')
    .map(({ department }) => foldText(department));
  const twice =
    new Set(names).size < names.length || (leading !== '' && names.includes(foldText(leading)));
  return [
    ...(leads.length > 1
      ? [
          finding('assignment-leads', {
            zh: `主办部门只能有一个，现有：${leads.map(({ department }) => department).join('、')}。`,
            en: `One department leads a case, found: ${leads.map(({ department }) => department).join(', ')}.`,
          }),
        ]
      : []),
    ...(twice
      ? [
          finding('assignment-twice', {
            zh: '同一部门在一件投诉中只能办理一份（主办或一次协办）。',
            en: 'One department has one part in a case: it leads, or shares it once.',
          }),
        ]
      : []),
  ];
}

function limitFindings({ record }: RecordFacts, rulebook: Rulebook): readonly Finding[] {
  const { atMost, to } = returnRules(rulebook);
  const count = timesReturned(record);
  if (count <= atMost) return noFindings;
  const role = rulebook.roles.find(({ key }) => key === to)?.title;
  const clause = rulebook.departments?.clause;
  const found = finding('return-limit', {
    zh: `退单 ${count} 次，最多 ${atMost} 次；应由${role?.zh ?? '上级'}指定办理部门，不得再退。`,
    en: `Given back ${count} time(s), at most ${atMost}; the ${role?.en ?? 'supervisor'} decides which department has it.`,
  });
  return [{ ...found, ...(clause !== undefined && { clause }) }];
}

const finding = (code: string, message: Text): Finding => ({
  code,
  severity: 'error',
  field: 'assignments',
  message,
});
