import type { ParameterDescription } from './worksheet-function';

/** The arguments that several worksheet functions share. */
export const parameters = {
  clock: {
    name: { zh: '时限', en: 'clock' },
    description: {
      zh: '时限的代码或名称，列在“设置”页，如 "resolve"。',
      en: 'Key or title of the clock, listed on the Settings page, such as "resolve".',
    },
  },
  start: {
    name: { zh: '起算时间', en: 'start' },
    description: {
      zh: '起算事件的日期或时间；可以是一列。',
      en: 'Date or time of the event the clock starts from; may be a column.',
    },
  },
  asOf: {
    name: { zh: '截至', en: 'asOf' },
    description: {
      zh: '按哪一时刻判断，通常填 NOW()。',
      en: 'The moment to judge by, usually NOW().',
    },
  },
  level: {
    name: { zh: '级别', en: 'level' },
    description: {
      zh: '投诉级别的代码或名称；时限因级别而异时填写。',
      en: 'Code or title of the complaint level, when the time limit depends on it.',
    },
    optional: true,
  },
  headers: {
    name: { zh: '表头', en: 'headers' },
    description: {
      zh: '登记表的表头行；列名按本台账的字段、事件和常用别名识别，次序不限。',
      en: 'Header row of the register; columns are known by title or alias, in any order.',
    },
  },
  rows: {
    name: { zh: '数据行', en: 'rows' },
    description: {
      zh: '与表头同宽的一行或多行。',
      en: 'One row or many, as wide as the headers.',
    },
  },
  date: {
    name: { zh: '日期', en: 'date' },
    description: {
      zh: '要判断的日期；可以是一列。',
      en: 'The date in question; may be a column.',
    },
  },
} satisfies Readonly<Record<string, ParameterDescription>>;
