import type { Language, Text } from '../../core/text';

/** One argument of a worksheet function. */
export interface ParameterDescription {
  readonly name: Text;
  readonly description: Text;
  readonly optional?: boolean;
}

/** A worksheet function as Excel's formula help shows it. */
export interface FunctionDescription {
  readonly id: FunctionId;
  readonly description: Text;
  readonly parameters: readonly ParameterDescription[];
}

export type FunctionId = 'DUE' | 'REMAINING' | 'LIGHT' | 'ADDWORKDAYS' | 'WORKDAYS' | 'ISWORKDAY';

const clock: ParameterDescription = {
  name: { zh: '时限', en: 'clock' },
  description: {
    zh: '时限的代码或名称，列在“设置”页，如 "resolve"。',
    en: 'Key or title of the clock, listed on the Settings page, such as "resolve".',
  },
};
const start: ParameterDescription = {
  name: { zh: '起算时间', en: 'start' },
  description: {
    zh: '起算事件的日期或时间；可以是一列。',
    en: 'Date or time of the event the clock starts from; may be a column.',
  },
};
const asOf: ParameterDescription = {
  name: { zh: '截至', en: 'asOf' },
  description: {
    zh: '按哪一时刻判断，通常填 NOW()。',
    en: 'The moment to judge by, usually NOW().',
  },
};
const stop: ParameterDescription = {
  name: { zh: '完成时间', en: 'stop' },
  description: {
    zh: '完成的日期或时间；未完成留空。',
    en: 'Date or time it was done; blank while it is not.',
  },
  optional: true,
};
const level: ParameterDescription = {
  name: { zh: '级别', en: 'level' },
  description: {
    zh: '投诉级别的代码或名称；时限因级别而异时填写。',
    en: 'Code or title of the complaint level, when the time limit depends on it.',
  },
  optional: true,
};

/** Every worksheet function of the namespace COMPLAINT, with its help in both languages. */
export const functionDescriptions: readonly FunctionDescription[] = [
  {
    id: 'DUE',
    description: {
      zh: '按本台账的规则计算到期日或到期时间。',
      en: "Due date or time by this ledger's rulebook.",
    },
    parameters: [clock, start, level],
  },
  {
    id: 'REMAINING',
    description: {
      zh: '距到期还有多少，用时限自己的单位；负数表示已逾期。',
      en: "How much is left until due, in the clock's own unit; negative when overdue.",
    },
    parameters: [clock, start, asOf, level],
  },
  {
    id: 'LIGHT',
    description: {
      zh: '时限状态：正常、临期、逾期、已办结、超期办结。',
      en: 'The light of the clock: on time, due soon, overdue, done, done late.',
    },
    parameters: [clock, start, asOf, stop, level],
  },
  {
    id: 'ADDWORKDAYS',
    description: {
      zh: '从某日之后起数第 n 个工作日（按国务院放假调休安排和本台账日历）；n 为负则向前数。',
      en: "The n-th working day after a date, by the official calendar with make-up days and the ledger's own days; negative n counts back.",
    },
    parameters: [
      {
        name: { zh: '日期', en: 'date' },
        description: {
          zh: '起算日期，当日不计；可以是一列。',
          en: 'Start, not counted itself; may be a column.',
        },
      },
      {
        name: { zh: '天数', en: 'days' },
        description: { zh: '工作日数，整数。', en: 'Number of working days, a whole number.' },
      },
    ],
  },
  {
    id: 'WORKDAYS',
    description: {
      zh: '两个日期之间的工作日数：起始日不计，终止日计入。',
      en: 'Working days between two dates: the first is not counted, the last is.',
    },
    parameters: [
      {
        name: { zh: '起始日期', en: 'from' },
        description: {
          zh: '不计入的起始日期；可以是一列。',
          en: 'First date, not counted; may be a column.',
        },
      },
      {
        name: { zh: '终止日期', en: 'to' },
        description: {
          zh: '计入的终止日期；可以是一列。',
          en: 'Last date, counted; may be a column.',
        },
      },
    ],
  },
  {
    id: 'ISWORKDAY',
    description: {
      zh: '某日是不是工作日（调休上班日是，法定节假日和休息日不是）。',
      en: 'Whether a date is a working day; make-up days are, holidays and rest days are not.',
    },
    parameters: [
      {
        name: { zh: '日期', en: 'date' },
        description: {
          zh: '要判断的日期；可以是一列。',
          en: 'The date in question; may be a column.',
        },
      },
    ],
  },
];

/**
 * The metadata file Excel reads for the worksheet functions, in one language.
 *
 * @returns the object that functions.json (zh) and functions-en.json (en) hold; every parameter and
 * result is a matrix, so that a whole column goes in and a spill comes out.
 */
export function functionsMetadata(language: Language): object {
  return {
    functions: functionDescriptions.map(({ id, description, parameters }) => ({
      id,
      name: id,
      description: description[language],
      parameters: parameters.map((parameter) => ({
        name: parameter.name[language],
        description: parameter.description[language],
        type: 'any',
        dimensionality: 'matrix',
        optional: parameter.optional ?? false,
      })),
      result: { type: 'any', dimensionality: 'matrix' },
    })),
  };
}
