import type { ErrorDescription } from './worksheet-function';

/** The errors that several worksheet functions share. */
export const functionErrors = {
  badTime: {
    code: '#VALUE!',
    when: { zh: '日期或时间无法识别', en: 'a date or time cannot be read' },
  },
  unknownName: {
    code: '#VALUE!',
    when: { zh: '本台账没有这个时限或级别', en: 'the ledger has no such clock or level' },
  },
  unknownHeaders: {
    code: '#VALUE!',
    when: { zh: '表头没有一列是本台账的', en: 'no header is a column of the ledger' },
  },
  noLedger: {
    code: '#N/A',
    when: { zh: '工作簿没有台账，或台账打不开', en: 'there is no ledger, or it cannot be opened' },
  },
  notApplicable: {
    code: '#N/A',
    when: {
      zh: '时限不适用于这一级别或情形，或由双方约定',
      en: 'the clock does not apply at this level or case, or is agreed for each case',
    },
  },
  pauseLasts: {
    code: '#N/A',
    when: {
      zh: '这一行还在中止，又没有填“截至”',
      en: 'the row is paused and no asOf is given',
    },
  },
  sizes: {
    code: '#N/A',
    when: { zh: '各参数的行数或列数对不上', en: 'the arguments differ in rows or columns' },
  },
  outOfRange: {
    code: '#NUM!',
    when: { zh: '超出 1901–2199 年', en: 'outside the years 1901–2199' },
  },
} satisfies Readonly<Record<string, ErrorDescription>>;

/** What any function of a clock can answer. */
export const clockErrors: readonly ErrorDescription[] = [
  functionErrors.badTime,
  functionErrors.unknownName,
  functionErrors.unknownHeaders,
  functionErrors.noLedger,
  functionErrors.notApplicable,
  functionErrors.pauseLasts,
  functionErrors.sizes,
  functionErrors.outOfRange,
];

/** What any function of the calendar can answer. */
export const calendarErrors: readonly ErrorDescription[] = [
  functionErrors.badTime,
  functionErrors.sizes,
  functionErrors.outOfRange,
];

/** What any function of a table's rows can answer. */
export const tableErrors: readonly ErrorDescription[] = [
  functionErrors.unknownHeaders,
  functionErrors.noLedger,
  functionErrors.sizes,
];
