import { explainClock } from '../../core/clock/explain-clock';
import { stepsText } from '../../core/clock/steps-text';
import { isFault, type CellOutcome } from './cell-outcome';
import { clockCase, type ClockCells } from './clock-case';
import { clockErrors } from './function-errors';
import type { FunctionSetting } from './function-setting';
import { caseParameters, overCases } from './over-cases';
import { parameters } from './parameters';
import type { WorksheetFunction } from './worksheet-function';

/**
 * COMPLAINT.WHY: why a clock is due when it is, in the ledger's language and fit to be read to a
 * complainant. With a row of the register its extensions and pauses are told as well.
 */
export const why: WorksheetFunction = {
  id: 'WHY',
  description: {
    zh: '为什么是这一天：起算、逐段计入和不计入的日子、顺延、依据，可以直接念给投诉人。',
    en: 'Why the due date is what it is, with its clause, in words fit to be read to a complainant.',
  },
  parameters: [
    parameters.clock,
    parameters.start,
    parameters.level,
    ...caseParameters,
    { ...parameters.asOf, optional: true },
  ],
  result: {
    zh: '一段文字；给出登记表的行时，其延期和中止一并说明',
    en: 'a paragraph; with a register row its extensions and pauses are told too',
  },
  errors: clockErrors,
  example: {
    formula: '=COMPLAINT.WHY("acceptance",DATE(2026,9,30))',
    gives: {
      zh: '2026年9月30日（周三）“接到举报投诉”，当日不计入，自次日起算。10月1–7日 法定节假日：国庆节，不计入。……应于2026年10月13日（周二）24:00前完成。依据：……',
      en: '“received” on Wednesday 30 September 2026; that day is not counted … Due by the end of Tuesday 13 October 2026. Source: …',
    },
  },
  begin: ([clock, start, level, headers, rows, asOf], setting) =>
    overCases({ clock, start, level, headers, rows, asOf }, setting, (cells) =>
      explain(cells, setting),
    ),
};

function explain(cells: ClockCells, setting: FunctionSetting): CellOutcome {
  const found = clockCase(cells, setting);
  if (found === undefined) return '';
  if (isFault(found)) return found;
  const { state, record, ledger } = found;
  return stepsText(explainClock(state, record, ledger.rulebook, ledger))[ledger.language];
}
