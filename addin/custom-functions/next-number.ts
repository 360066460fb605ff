import { allotNumbers } from '../../core/record/allot-numbers';
import { cellText } from '../workbook/cell-text';
import { overCells } from './cell-by-cell';
import { isCellError, isFault } from './cell-outcome';
import { functionErrors } from './function-errors';
import { isBlank, readTime } from './read-cell';
import type { WorksheetFunction } from './worksheet-function';

/**
 * COMPLAINT.NEXTNUMBER: the register number that follows the existing ones on a date; for several
 * dates one number after the other, none twice. Blank for a blank date.
 */
export const nextNumbers: WorksheetFunction = {
  id: 'NEXTNUMBER',
  description: {
    zh: '按制度的编号规则，接着已有编号给出下一个登记编号。',
    en: "The next register number by the rulebook's numbering, after the existing ones.",
  },
  parameters: [
    {
      name: { zh: '已有编号', en: 'numbers' },
      description: {
        zh: '已有编号的一列；空白和其他形式的编号不计。',
        en: 'The column of existing numbers; blanks and other forms are left aside.',
      },
    },
    {
      name: { zh: '登记日期', en: 'date' },
      description: {
        zh: '登记的日期；给一列日期则依次编号，不重复。',
        en: 'Date of registration; a column of dates is numbered in order, none twice.',
      },
    },
  ],
  result: { zh: '文字；日期为空则为空', en: 'a text; blank for a blank date' },
  errors: [functionErrors.badTime, functionErrors.noLedger, functionErrors.outOfRange],
  example: {
    formula: '=COMPLAINT.NEXTNUMBER(A2:A500,DATE(2026,11,22))',
    gives: { zh: '如 2026-0008', en: 'such as 2026-0008' },
  },
  begin: ([numbers = [], dates = []], setting) => {
    const { ledger } = setting;
    const { noLedger } = setting.wording.texts.functions;
    if (!ledger) return { rows: 1, row: () => [{ fault: 'unavailable', message: noLedger }] };
    const existing = numbers.flat();
    const error = existing.find(isCellError);
    if (error) return { rows: 1, row: () => [error] };
    const taken = existing.map(cellText).filter((number) => number !== '');
    const allot = allotNumbers(taken, ledger.rulebook);
    return overCells([dates], setting, ([date]) => {
      if (isBlank(date)) return '';
      const time = readTime(date, setting);
      return isFault(time) ? time : allot(setting.zone.toDay(time.instant));
    });
  },
};
