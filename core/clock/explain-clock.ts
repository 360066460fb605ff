import type { ComplaintRecord } from '../record/record';
import type { Clock, Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';
import { contextOfClock, reckonCycle } from './assess-clock';
import { clockContext } from './clock-context';
import { clockCycle } from './clock-cycle';
import type { ClockSetting } from './clock-setting';
import type { ClockState, Due, Step } from './clock-state';
import { dayOfDue } from './day-of-due';
import { eventTitle, explainStart } from './explain/explain-start';
import { explainCount } from './explain/explain-count';
import { explainExtensions } from './explain/explain-extensions';
import { explainHistory } from './explain/explain-history';
import { explainPauses } from './explain/explain-pauses';
import { explainReadings } from './explain/explain-readings';
import { fullDay, fullInstant } from './explain/day-words';

/**
 * Why a clock is due when it is, in sentences that can be read to a complainant: the start, the days
 * counted and skipped, pauses, extensions, and the due with its clause and the versions it rests on.
 *
 * @example a clock of 5 working days from 2026-09-30 explains 1–7 October (国庆节, not counted) and
 *          Saturday 10 October (调休, counted), and ends with 2026-10-13
 */
export function explainClock(
  state: ClockState,
  record: ComplaintRecord,
  ledgerRulebook: Rulebook,
  ledgerSetting: ClockSetting,
): readonly Step[] {
  const { clock, status, startedAt } = state;
  if (startedAt === undefined || status === 'cancelled') {
    return [withoutDue(state, ledgerRulebook, ledgerSetting)];
  }
  const shared = clockContext(record, ledgerRulebook, ledgerSetting, state.asOf);
  const context = contextOfClock(clock, shared);
  const { rulebook, setting } = context;
  const cycle = clockCycle(clock, context) ?? { startedAt };
  const { from: start, reckoning } = reckonCycle(clock, cycle, context);
  const day = setting.zone.toDay(start.instant);
  const startStep = explainStart(clock, start, start !== startedAt, rulebook, setting);
  const history = explainHistory(state, cycle, record, rulebook, ledgerSetting);
  const readings = explainReadings(clock, rulebook);
  if (reckoning === undefined) return [startStep, ...history, ...readings, AWAITING_AGREEMENT];
  const counts = explainCount(clock, start, reckoning, setting);
  const pauses = explainPauses(clock, reckoning, start, record, setting);
  return [
    startStep,
    ...history,
    ...readings,
    ...onlyOneWarning([
      ...(pauses.length === 0 ? counts : inOrder([...counts, ...pauses])),
      ...explainExtensions(clock, reckoning, day, record, rulebook, setting),
    ]),
    ...(status === 'paused' ? [ifResumed(reckoning.due, clock, setting)] : []),
    dueStep(reckoning.due, state, rulebook, setting),
  ];
}

const AWAITING_AGREEMENT: Step = {
  kind: 'agreed',
  text: { zh: '约定的期限尚未填写。', en: 'The agreed time has not been entered yet.' },
};

/** Sorts by first day; of steps that begin together the order stays. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  return [...steps].sort((left, right) => (left.from ?? 0) - (right.from ?? 0));
}

/** The calendar's missing years are said once, at the first count that meets them. */
function onlyOneWarning(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex(({ kind }) => kind === 'uncertain');
  return steps.filter(({ kind }, index) => kind !== 'uncertain' || index === first);
}

function withoutDue(
  { clock, status, stoppedAt }: ClockState,
  rulebook: Rulebook,
  { zone }: ClockSetting,
): Step {
  const title = eventTitle(rulebook, clock.from);
  if (status === 'not-applicable') {
    return step('start', {
      zh: `本案不适用该时限（${clock.clause}）。`,
      en: `This time limit does not apply to the case (${clock.clause}).`,
    });
  }
  if (stoppedAt === undefined) {
    return step('start', {
      zh: `“${title.zh}”尚未发生，时限未开始计算。`,
      en: `“${title.en}” has not happened yet, so the clock has not started.`,
    });
  }
  const when = fullInstant(stoppedAt.instant, zone);
  return step('due', {
    zh: `${when.zh}该时限终止，不再计算。`,
    en: `The clock ended without a result at ${when.en}.`,
  });
}

function dueStep(
  due: Due,
  { clock }: ClockState,
  rulebook: Rulebook,
  { calendar, zone }: ClockSetting,
): Step {
  const when = dueWords(due, clock.cutoff, zone);
  const soft = clock.soft
    ? { zh: '（原文为“不宜超过”）', en: ' (the text says “should not exceed”)' }
    : { zh: '', en: '' };
  const text = {
    zh: `应于${when.zh}前完成${soft.zh}。依据：《${rulebook.title.zh}》${clock.clause}（规则版本${rulebook.version}，日历${calendar.version}）。`,
    en: `Due by ${when.en}${soft.en}. Source: ${rulebook.title.en}, ${clock.clause} (rules ${rulebook.version}, calendar ${calendar.version}).`,
  };
  return { kind: 'due', from: dayOfDue(due, zone), text };
}

/** What a pause that still lasts has come to so far. */
function ifResumed(due: Due, { cutoff }: Clock, { zone }: ClockSetting): Step {
  const when = dueWords(due, cutoff, zone);
  return step('pause', {
    zh: `现处于中止，若现在恢复，应于${when.zh}前完成。`,
    en: `The clock is paused; if it were resumed now, it would be due by ${when.en}.`,
  });
}

function dueWords(
  due: Due,
  cutoff: ClockState['clock']['cutoff'],
  zone: ClockSetting['zone'],
): Text {
  if (due.kind === 'instant' || cutoff === 'close-of-business') {
    return fullInstant(due.deadline, zone);
  }
  const { zh, en } = fullDay(due.day);
  return { zh: `${zh}24:00`, en: `the end of ${en}` };
}

function step(kind: Step['kind'], text: Text): Step {
  return { kind, text };
}
