import { formatDay } from '../date/civil-date';
import { dueText } from '../clock/due-text';
import { followUpsOf } from '../handling/follow-ups-of';
import { formulaResults } from '../handling/formula-results';
import { penaltiesOf, type DuePenalty } from '../handling/penalties-of';
import { retentionOf } from '../handling/retention-of';
import type { AmountOrRange } from '../rulebook/rulebook';
import type { Difference } from './difference';
import type { ExampleCase } from './example-case';

/** What an example may expect of formulas, penalties, follow-ups and retention. */
export const amountExpectations = [formulas, penalties, followUps, retention];

function formulas(read: ExampleCase): readonly Difference[] {
  const { example, rulebook, setting } = read;
  const results = formulaResults(requestOf(read), rulebook, setting.zone);
  return Object.entries(example.expect.formulas).map(([key, expected]) => ({
    path: ['expect', 'formulas', key],
    expected,
    actual: results[key],
  }));
}

function requestOf({ example, record, others }: ExampleCase) {
  return { record, others, inputs: example.inputs };
}

function penalties(read: ExampleCase): readonly Difference[] {
  const { example, rulebook, setting } = read;
  const due = penaltiesOf(requestOf(read), rulebook, setting.zone);
  return Object.entries(example.expect.penalties).map(([key, expected]) => {
    const found = due.find(({ penalty }) => penalty.key === key);
    return {
      path: ['expect', 'penalties', key],
      expected: String(expected),
      actual: found === undefined ? 'not due' : penaltyText(found),
    };
  });
}

/** `200`, `30–100`, `5 points`, `200 + 5 points`, or the Chinese name of the sanction. */
function penaltyText({ penalty, money, points }: DuePenalty): string {
  const parts = [
    ...(money === undefined ? [] : [rangeText(money)]),
    ...(points === undefined ? [] : [`${rangeText(points)} points`]),
  ];
  return parts.length > 0 ? parts.join(' + ') : (penalty.sanction?.zh ?? 'due');
}

function rangeText(amount: AmountOrRange): string {
  return typeof amount === 'number' ? String(amount) : `${amount.from}–${amount.to}`;
}

function followUps({ example, record, rulebook, setting, asOf }: ExampleCase) {
  const states = followUpsOf(record, rulebook, setting, asOf);
  return Object.entries(example.expect.followUps).map(([key, expected]): Difference => {
    const found = states.find(({ followUp }) => followUp.key === key);
    return {
      path: ['expect', 'followUps', key],
      expected: [expected.state, expected.due, expected.triggers],
      actual: found && [
        found.state,
        expected.due === undefined || found.due === undefined
          ? undefined
          : dueText(found.due, setting.zone),
        expected.triggers && found.triggers.map(({ then }) => then.zh),
      ],
    };
  });
}

function retention({ example, record, rulebook, setting }: ExampleCase) {
  const ends = retentionOf(record, rulebook, setting);
  return Object.entries(example.expect.retention).map(([key, expected]): Difference => {
    const until = ends.find((end) => end.retention.key === key)?.until;
    return {
      path: ['expect', 'retention', key],
      expected,
      actual: typeof until === 'number' ? formatDay(until) : until,
    };
  });
}
