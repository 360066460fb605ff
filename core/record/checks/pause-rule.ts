import type { Finding } from '../../finding';
import type { PauseRule } from '../../rulebook/rulebook';
import type { Text } from '../../text';
import { formatEventTime } from '../format-event-time';
import { pauseProblem, type PauseProblem } from '../pause-problem';
import type { Pause } from '../record';
import type { RecordFacts } from '../record-facts';
import { isEarlier } from '../is-earlier';
import { noFindings, type CheckCompiler } from './check';

/**
 * A pause the regime does not allow, which then has no effect: on other grounds, once too often,
 * entered too late, or begun before the clock was last resumed; and one that begins in the future.
 */
export const pauseRule: CheckCompiler = ({ clocks, pause: common }) => {
  const rules = [
    ...new Set([
      ...clocks.flatMap(({ pausable, pause }) => (pausable && pause ? pause : [])),
      ...(common ? [common] : []),
    ]),
  ];
  return (facts) => {
    const { pauses } = facts.record;
    if (pauses.length === 0) return noFindings;
    return pauses.flatMap((pause) => problemsOf(pause, rules, facts));
  };
};

function problemsOf(
  pause: Pause,
  rules: readonly PauseRule[],
  { record, zone, asOf }: RecordFacts,
): readonly Finding[] {
  const now = asOf === undefined ? undefined : { instant: asOf, dateOnly: false };
  const shown = formatEventTime(pause.from, zone);
  if (now !== undefined && isEarlier(now, pause.from, zone)) {
    return [finding('in-future', shown, undefined)];
  }
  const seen = new Set<PauseProblem>();
  return rules.flatMap((rule) => {
    const problem = pauseProblem(pause, record.pauses, rule, zone);
    if (problem === undefined || seen.has(problem)) return [];
    seen.add(problem);
    return [finding(problem, shown, rule)];
  });
}

function finding(problem: PauseProblem, from: string, rule: PauseRule | undefined): Finding {
  const { zh, en } = wordsOf(problem, rule);
  return {
    code: `pause-${problem}`,
    severity: 'error',
    field: 'pauses',
    ...(rule && { clause: rule.clause }),
    message: {
      zh: `自 ${from} 起的中止不计入：${zh}。`,
      en: `The pause from ${from} has no effect: ${en}.`,
    },
  };
}

function wordsOf(problem: PauseProblem, rule: PauseRule | undefined): Text {
  switch (problem) {
    case 'ground':
      return groundWords(rule);
    case 'too-often':
      return {
        zh: `最多中止 ${rule?.maxTimes ?? 0} 次`,
        en: `${rule?.maxTimes ?? 0} pause(s) at most are allowed`,
      };
    case 'backdated':
      return {
        zh: `最多可补录 ${rule?.backdating ?? 0} 日前开始的中止`,
        en: `it may begin ${rule?.backdating ?? 0} day(s) before it was entered at most`,
      };
    case 'in-future':
      return { zh: '开始时间晚于登记时间', en: 'it begins after it was entered' };
    case 'before-resume':
      return {
        zh: '开始时间早于上一次恢复',
        en: 'it begins before the clock was last resumed',
      };
  }
}

function groundWords(rule: PauseRule | undefined): Text {
  const titles = rule?.grounds.map(({ title }) => title) ?? [];
  return {
    zh: `事由应为：${titles.map(({ zh }) => zh).join('、')}`,
    en: `its ground has to be one of: ${titles.map(({ en }) => en).join(', ')}`,
  };
}
