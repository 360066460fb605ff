import { parseRecord } from '../../core/record/parse-record';
import { suggestLevel } from '../../core/record/suggest-level';
import { tableErrors } from './function-errors';
import { parameters } from './parameters';
import { overRows } from './row-by-row';
import type { WorksheetFunction } from './worksheet-function';

/**
 * COMPLAINT.LEVEL: the level the rulebook's definitions point to for each row, in the ledger's
 * language; blank for a blank row and where none does. A person decides.
 */
export const level: WorksheetFunction = {
  id: 'LEVEL',
  description: {
    zh: '按制度的定义为每一行建议投诉级别；由人决定是否采用。',
    en: 'The complaint level the rulebook suggests for each row; a person decides.',
  },
  parameters: [parameters.headers, parameters.rows],
  result: {
    zh: '每行一个级别名称；没有符合的定义则为空',
    en: 'one level title per row; blank where no definition fits',
  },
  errors: [
    ...tableErrors,
    { code: '#N/A', when: { zh: '本台账不分级别', en: 'the ledger has no levels' } },
  ],
  example: {
    formula: '=COMPLAINT.LEVEL(A1:H1,A2:H500)',
    gives: { zh: '一列，如“重要投诉”', en: 'a column such as “important complaint”' },
  },
  begin: ([headers = [], rows = []], setting) =>
    overRows(headers, rows, setting, ({ rulebook, zone, language }) => {
      const titles = new Map(rulebook.levels.map(({ code, title }) => [code, title[language]]));
      return (raw) => {
        if (titles.size === 0) {
          return { fault: 'unavailable', message: setting.wording.texts.functions.noLevels };
        }
        const { record } = parseRecord(raw, rulebook, zone);
        return titles.get(suggestLevel(record, rulebook, zone) ?? '') ?? '';
      };
    }),
};
