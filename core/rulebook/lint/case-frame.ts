import type { LintFinding, LintRule } from './lint-rule';

/**
 * What every case needs: a `received` event to count it by, an event that closes it, and at least
 * one `resolve` clock where there are clocks.
 */
export const caseFrame: LintRule = ({ events, clocks }) => {
  const findings: LintFinding[] = [];
  if (!events.some(({ key }) => key === 'received')) {
    findings.push({
      code: 'event-received-missing',
      severity: 'error',
      path: ['events'],
      message: {
        zh: '没有名为 received 的事件，统计无从计数。',
        en: 'There is no event with the key “received”, by which cases are counted.',
      },
    });
  }
  if (!events.some(({ ends }) => ends === 'closed')) {
    findings.push({
      code: 'event-closing-missing',
      severity: 'error',
      path: ['events'],
      message: {
        zh: '没有办结事件（ends: closed），记录永远不会办结。',
        en: 'No event closes a case (ends: closed), so records stay open for ever.',
      },
    });
  }
  if (clocks.length > 0 && !clocks.some(({ purpose }) => purpose === 'resolve')) {
    findings.push({
      code: 'clock-resolve-missing',
      severity: 'warning',
      path: ['clocks'],
      message: {
        zh: '没有 purpose 为 resolve 的时限，无法计算按时办结率。',
        en: 'No clock has the purpose “resolve”, so there is no on-time rate.',
      },
    });
  }
  return findings;
};
