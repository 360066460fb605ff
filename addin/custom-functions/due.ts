import { serialOfDay, serialOfWall } from '../../core/workbook/excel-serial';
import { isFault } from './cell-outcome';
import { clockCase } from './clock-case';
import { clockErrors } from './function-errors';
import { caseParameters, overCases } from './over-cases';
import { parameters } from './parameters';
import type { WorksheetFunction } from './worksheet-function';

/** COMPLAINT.DUE: the due date or time of a clock as a serial; blank for a blank start. */
export const due: WorksheetFunction = {
  id: 'DUE',
  description: {
    zh: '按本台账的规则计算到期日或到期时间。',
    en: "Due date or time by this ledger's rulebook.",
  },
  parameters: [
    parameters.clock,
    parameters.start,
    parameters.level,
    ...caseParameters,
    { ...parameters.asOf, optional: true },
  ],
  result: {
    zh: '日期或时间的序列值；起算时间为空则为空',
    en: 'serial of a date or time; blank for a blank start',
  },
  errors: clockErrors,
  example: {
    formula: '=COMPLAINT.DUE("acceptance",DATE(2026,9,30))',
    gives: {
      zh: '5个工作日内受理：2026-10-13（国庆节不计，10月10日调休计入）',
      en: 'to be accepted within 5 working days: 2026-10-13',
    },
  },
  begin: ([clock, start, level, headers, rows, asOf], setting) =>
    overCases({ clock, start, level, headers, rows, asOf }, setting, (cells) => {
      const found = clockCase(cells, setting);
      if (found === undefined) return '';
      if (isFault(found)) return found;
      const { state } = found;
      if (!state.due) {
        const { texts, say } = setting.wording;
        return { fault: 'unavailable', message: texts.functions.noDue(say(state.clock.title)) };
      }
      return state.due.kind === 'day'
        ? serialOfDay(state.due.day)
        : serialOfWall(setting.zone.toWall(state.due.deadline));
    }),
};
