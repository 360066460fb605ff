import type { RulebookDefinition } from '../definition';
import type { LintFinding, LintRule } from './lint-rule';

/** A report for each case that names no event to follow, or one of a period that does. */
export const caseReport: LintRule = ({ reports }) =>
  reports.flatMap((report, index): LintFinding[] => {
    const isPerCase = report.period === 'per-case';
    if (isPerCase === (report.at !== undefined)) return [];
    return [isPerCase ? eventMissing(report, index) : eventIdle(report, index)];
  });

type Report = RulebookDefinition['reports'][number];

const eventMissing = ({ key, title, clause }: Report, index: number): LintFinding => ({
  code: 'report-without-event',
  severity: 'error',
  field: key,
  clause,
  path: ['reports', index, 'period'],
  message: {
    zh: `报表“${title.zh}”的 period 为 per-case，但没有写明依哪个环节生成（at）。`,
    en: `The report “${title.en}” is made per-case, but names no event to follow (at).`,
  },
});

const eventIdle = ({ key, title, period, clause }: Report, index: number): LintFinding => ({
  code: 'report-event-idle',
  severity: 'error',
  field: key,
  clause,
  path: ['reports', index, 'at'],
  message: {
    zh: `报表“${title.zh}”写了 at，但 period 为 ${period}；依环节生成的应为 per-case。`,
    en: `The report “${title.en}” says at, but is made ${period}; one that follows an event is per-case.`,
  },
});
