import type { Finding } from '../../core/finding';
import { checkRawRecord } from '../../core/record/check-raw-record';
import { duplicateNumbers } from '../../core/record/duplicate-numbers';
import type { ComplaintRecord } from '../../core/record/record';
import type { Text } from '../../core/text';
import { intakeMissing } from '../ledger/intake-missing';
import { isFault } from './cell-outcome';
import { functionErrors, tableErrors } from './function-errors';
import { parameters } from './parameters';
import { isBlank, readTime } from './read-cell';
import { overRows } from './row-by-row';
import type { WorksheetFunction } from './worksheet-function';

/**
 * COMPLAINT.CHECK: what is wrong or remarkable with each row by the rulebook, all of it, in the
 * ledger's language; blank for a blank row and a sound one.
 */
export const check: WorksheetFunction = {
  id: 'CHECK',
  description: {
    zh: '按制度核对每一行，列出全部问题；没有问题则为空。',
    en: 'What is wrong with each row by the rulebook; blank when nothing is.',
  },
  parameters: [parameters.headers, parameters.rows, { ...parameters.asOf, optional: true }],
  result: {
    zh: '每行一段文字，先错误、后提醒；编号重复也会指出',
    en: 'one text per row, errors first; repeated numbers are named too',
  },
  errors: [...tableErrors, functionErrors.badTime],
  example: {
    formula: '=COMPLAINT.CHECK(A1:H1,A2:H500,NOW())',
    gives: {
      zh: '一列，如“‘留言主题’未填写：……”',
      en: 'a column of texts such as “‘Subject’ is not filled in …”',
    },
  },
  begin: ([headers = [], rows = [], asOfCell = []], setting) => {
    const moment = asOfCell[0]?.[0];
    const asOf = isBlank(moment) ? undefined : readTime(moment, setting);
    if (isFault(asOf)) return { rows: 1, row: () => [asOf] };
    return overRows(headers, rows, setting, ({ rulebook, zone, language }, { knowsApprovals }) => {
      const repeats = repeatedNumbers();
      return (raw) => {
        const context = { zone, asOf: asOf?.instant };
        const { record, findings } = checkRawRecord(raw, rulebook, context);
        const missing = intakeMissing(raw.events ?? {}, rulebook, 'error');
        const known = knowsApprovals ? findings : findings.filter(isNotOfApproval);
        return inWords([...missing, ...known, ...repeats(record)], language);
      };
    });
  },
};

/** Columns that do not tell who approved cannot tell that nobody did. */
const isNotOfApproval = ({ code }: Finding): boolean => !code.startsWith('approval-');

/** Finds numbers that an earlier row already had. */
function repeatedNumbers(): (record: ComplaintRecord) => readonly Finding[] {
  const first = new Map<string, ComplaintRecord>();
  return (record) => {
    if (record.number === undefined) return [];
    const earlier = first.get(record.number);
    if (earlier) return duplicateNumbers([earlier, record]).map(({ finding }) => finding);
    first.set(record.number, record);
    return [];
  };
}

const inWords = (findings: readonly Finding[], language: keyof Text): string =>
  findings.map(({ message }) => message[language]).join(language === 'zh' ? '' : ' ');
