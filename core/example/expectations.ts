import { formatDay } from '../date/civil-date';
import { minuteText } from '../date/minute-text';
import type { ClockState } from '../clock/clock-state';
import { promotionsOf } from '../escalation/promotions-of';
import { raiseLevel } from '../escalation/raise-level';
import { clockFindings } from '../escalation/clock-findings';
import { deciderOf } from '../handling/decider-of';
import { hiddenFrom } from '../handling/hidden-from';
import { legalEvents } from '../record/legal-events';
import { nextNumber } from '../record/next-number';
import { suggestLevel } from '../record/suggest-level';
import type { Difference } from './difference';
import type { ExampleCase } from './example-case';
import { amountExpectations } from './expect-amounts';
import { paperExpectations } from './expect-papers';

/** Pairs of what an example expects and what came out; equal pairs are no difference. */
export type Expectation = (read: ExampleCase) => readonly Difference[];

/** Everything an example may expect; a new kind of expectation is one more entry. */
export const expectations: readonly Expectation[] = [
  clocks,
  light,
  findings,
  promotions,
  suggestedLevel,
  raisedTo,
  next,
  number,
  deciders,
  hidden,
  ...amountExpectations,
  ...paperExpectations,
];

function clocks({ example, assessment, setting }: ExampleCase): readonly Difference[] {
  return Object.entries(example.expect.clocks).map(([key, expected]) => {
    const state = assessment.clocks.find(({ clock }) => clock.key === key);
    const actual = state && {
      state: state.status,
      ...(expected.due !== undefined && { due: shownDue(state, setting) }),
      ...(expected.light !== undefined && { light: state.light }),
    };
    const { state: status, due, light: colour } = expected;
    return {
      path: ['expect', 'clocks', key],
      expected: {
        state: status,
        ...(due !== undefined && { due }),
        ...(colour !== undefined && { light: colour }),
      },
      actual,
    };
  });
}

function shownDue({ due }: ClockState, { zone }: ExampleCase['setting']): string {
  if (due === undefined) return 'none';
  return due.kind === 'day' ? formatDay(due.day) : minuteText(zone.toWall(due.deadline));
}

function light({ example, assessment }: ExampleCase): readonly Difference[] {
  return asked(['expect', 'light'], example.expect.light, () => assessment.light);
}

function findings(read: ExampleCase): readonly Difference[] {
  const codes = [...read.findings, ...clockFindings(read.assessment, read.rulebook)];
  return [
    {
      path: ['expect', 'findings'],
      expected: [...read.example.expect.findings].sort(),
      actual: codes.map(({ code }) => code).sort(),
    },
  ];
}

function promotions(read: ExampleCase): readonly Difference[] {
  const { example, record, assessment, rulebook, others } = read;
  const found = promotionsOf(record, assessment, rulebook, { others });
  return [
    {
      path: ['expect', 'promotions'],
      expected: [...example.expect.promotions].sort(),
      actual: found.map(({ escalation }) => escalation.key).sort(),
    },
  ];
}

function suggestedLevel({ example, record, rulebook, setting }: ExampleCase) {
  return asked(['expect', 'suggestedLevel'], example.expect.suggestedLevel, () =>
    suggestLevel(record, rulebook, setting.zone),
  );
}

function raisedTo({ example, record, assessment, rulebook, others }: ExampleCase) {
  return asked(
    ['expect', 'raisedTo'],
    example.expect.raisedTo,
    () =>
      raiseLevel(record, assessment, rulebook, { others }).at(-1)?.escalation.toLevel ??
      record.level,
  );
}

function next({ example, record, rulebook, setting }: ExampleCase) {
  const wanted = example.expect.next && [...example.expect.next].sort();
  return asked(['expect', 'next'], wanted, () =>
    legalEvents(record, rulebook, setting.zone)
      .map(({ key }) => key)
      .sort(),
  );
}

function number({ example, rulebook, others, setting, asOf }: ExampleCase) {
  return asked(['expect', 'number'], example.expect.number, () =>
    nextNumber(
      rulebook,
      others.map((other) => other.number ?? ''),
      setting.zone.toDay(asOf),
    ),
  );
}

function deciders({ example, record, rulebook, setting }: ExampleCase) {
  return Object.entries(example.expect.deciders).map(([matter, expected]) => ({
    path: ['expect', 'deciders', matter],
    expected,
    actual: deciderOf(matter, record, rulebook, setting.zone)?.role ?? 'nobody',
  }));
}

function hidden({ example, record, rulebook, setting }: ExampleCase) {
  return Object.entries(example.expect.hidden).map(([role, expected]) => ({
    path: ['expect', 'hidden', role],
    expected: [...expected].sort(),
    actual: [...hiddenFrom(role, record, rulebook, setting.zone)].sort(),
  }));
}

/** An expectation the example may leave out. */
function asked(path: readonly string[], expected: unknown, actual: () => unknown): Difference[] {
  return expected === undefined ? [] : [{ path, expected, actual: actual() }];
}
