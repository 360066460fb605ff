import { isFault } from './cell-outcome';
import { clockCase } from './clock-case';
import { clockErrors } from './function-errors';
import { caseParameters, overCases } from './over-cases';
import { parameters } from './parameters';
import type { WorksheetFunction } from './worksheet-function';

/**
 * COMPLAINT.REMAINING: what is left of a clock in its own unit, negative when overdue; blank for a
 * blank start.
 */
export const remaining: WorksheetFunction = {
  id: 'REMAINING',
  description: {
    zh: '距到期还有多少，用时限自己的单位；负数表示已逾期。',
    en: "How much is left until due, in the clock's own unit; negative when overdue.",
  },
  parameters: [
    parameters.clock,
    parameters.start,
    parameters.asOf,
    parameters.level,
    ...caseParameters,
  ],
  result: {
    zh: '数；已终止的时限和空的起算时间为空',
    en: 'a number; blank for a blank start or a clock that has ended',
  },
  errors: clockErrors,
  example: {
    formula: '=COMPLAINT.REMAINING("acceptance",DATE(2026,9,30),DATE(2026,10,9))',
    gives: { zh: '3（10、12、13日三个工作日）', en: '3 (working days)' },
  },
  begin: ([clock, start, asOf, level, headers, rows], setting) =>
    overCases({ clock, start, asOf, level, headers, rows }, setting, (cells) => {
      const found = clockCase(cells, setting);
      if (found === undefined) return '';
      return isFault(found) ? found : (found.state.remaining?.amount ?? '');
    }),
};
