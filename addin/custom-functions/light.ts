import { lightName } from '../../core/clock/light-name';
import { isFault } from './cell-outcome';
import { clockCase } from './clock-case';
import { clockErrors } from './function-errors';
import { caseParameters, overCases } from './over-cases';
import { parameters } from './parameters';
import type { ParameterDescription, WorksheetFunction } from './worksheet-function';

const stop: ParameterDescription = {
  name: { zh: '完成时间', en: 'stop' },
  description: {
    zh: '完成的日期或时间；未完成留空。',
    en: 'Date or time it was done; blank while it is not.',
  },
  optional: true,
};

/** COMPLAINT.LIGHT: the light of a clock in the ledger's language; blank for a blank start. */
export const light: WorksheetFunction = {
  id: 'LIGHT',
  description: {
    zh: '时限状态：正常、临期、逾期、已办结、超期办结。',
    en: 'The light of the clock: on time, due soon, overdue, done, done late.',
  },
  parameters: [
    parameters.clock,
    parameters.start,
    parameters.asOf,
    stop,
    parameters.level,
    ...caseParameters,
  ],
  result: {
    zh: '文字；起算时间为空则为空',
    en: 'a text; blank for a blank start',
  },
  errors: clockErrors,
  example: {
    formula: '=COMPLAINT.LIGHT("acceptance",DATE(2026,9,30),DATE(2026,10,14))',
    gives: { zh: '逾期', en: 'Overdue' },
  },
  begin: ([clock, start, asOf, done, level, headers, rows], setting) =>
    overCases({ clock, start, asOf, stop: done, level, headers, rows }, setting, (cells) => {
      const found = clockCase(cells, setting);
      if (found === undefined) return '';
      return isFault(found) ? found : lightName(found.state.light)[found.ledger.language];
    }),
};
