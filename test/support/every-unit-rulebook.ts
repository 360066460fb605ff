import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import { rulebookDefinition, type RulebookSource } from '../../core/rulebook/definition';
import type { Rulebook } from '../../core/rulebook/rulebook';

const clause = '第一条';
const text = (zh: string, en = zh): { zh: string; en: string } => ({ zh, en });

type ClockSource = NonNullable<RulebookSource['clocks']>[number];

const clock = (key: string, zh: string, rest: Partial<ClockSource>): ClockSource => ({
  key,
  title: text(zh, key),
  from: 'received',
  to: 'closed',
  within: { amount: 1, unit: 'working-day' },
  clause,
  ...rest,
});

/** A made-up regime with a clock of every unit and every turn a clock can take. */
export const everyUnitSource: RulebookSource = {
  id: 'every-unit',
  version: '1',
  title: text('各种时限', 'Every unit'),
  domain: text('测试', 'test'),
  kind: 'rulebook',
  source: text('测试', 'test'),
  summary: text('每种单位一个时限', 'a clock of every unit'),
  roles: [{ key: 'manager', title: text('经理', 'manager') }],
  fields: [
    { key: 'subject', title: text('主题', 'Subject'), use: 'summary', required: true, clause },
    {
      key: 'person',
      title: text('投诉人', 'Complainant'),
      use: 'complainant',
      personal: true,
      clause,
    },
    {
      key: 'kind',
      title: text('类别', 'Kind'),
      type: 'choice',
      use: 'category',
      choices: [
        { value: '服务', en: 'service' },
        { value: '质量', en: 'quality' },
      ],
      clause,
    },
    { key: 'details', title: text('内容', 'Details'), type: 'long-text', clause },
    { key: 'amount', title: text('金额', 'Amount'), type: 'money', minimum: 0, clause },
    {
      key: 'people',
      title: text('人数', 'People'),
      type: 'integer',
      minimum: 1,
      maximum: 999,
      clause,
    },
    { key: 'happened', title: text('发生日期', 'Happened'), type: 'date', clause },
    { key: 'visit', title: text('约访时间', 'Visit'), type: 'date-time', clause },
    { key: 'urgent', title: text('紧急', 'Urgent'), type: 'yes-no', clause },
    { key: 'phone', title: text('电话', 'Phone'), type: 'phone', personal: true, clause },
  ],
  levels: [
    { code: 'general', title: text('一般', 'general'), clause },
    { code: 'major', title: text('重大', 'major'), clause },
  ],
  events: [
    { key: 'received', title: text('受理', 'Received'), clause },
    { key: 'answered', title: text('答复', 'Answered'), after: ['received'], clause },
    { key: 'closed', title: text('办结', 'Closed'), after: ['received'], ends: 'closed', clause },
    {
      key: 'withdrawn',
      title: text('撤回', 'Withdrawn'),
      after: ['received'],
      ends: 'withdrawn',
      clause,
    },
  ],
  clocks: [
    clock('minutes', '分钟', { to: 'answered', within: { amount: 45, unit: 'minute' } }),
    clock('hours', '小时', { within: { amount: 48, unit: 'hour' }, cancelledBy: ['withdrawn'] }),
    clock('working-hours', '工作小时', {
      to: 'answered',
      within: { amount: 12, unit: 'working-hour' },
    }),
    clock('same-day', '当日', { to: 'answered', within: { amount: 0, unit: 'same-day' } }),
    clock('next-day', '次日', { to: 'answered', within: { amount: 1, unit: 'next-day' } }),
    clock('working-days', '工作日', {
      purpose: 'resolve',
      within: { amount: 5, unit: 'working-day' },
      extension: { kind: 'additive', amount: 3, approver: 'manager', maxTimes: 2, clause },
      pausable: true,
      cancelledBy: ['withdrawn'],
    }),
    clock('capped', '封顶', {
      within: { amount: 3, unit: 'working-day' },
      extension: { kind: 'cap', amount: 7, approver: 'manager', clause },
    }),
    clock('calendar-days', '自然日', { within: { amount: 15, unit: 'calendar-day' } }),
    clock('unrolled', '自然日不顺延', {
      within: { amount: 9, unit: 'calendar-day' },
      roll: 'none',
    }),
    clock('weeks', '周', { within: { amount: 2, unit: 'week' } }),
    clock('months', '月', { within: { amount: 1, unit: 'month' } }),
    clock('years', '年', { within: { amount: 1, unit: 'year' } }),
    clock('month-end', '月底', { within: { amount: 0, unit: 'end-of-month' } }),
    clock('promised', '约定', { to: 'answered', within: { amount: 0, unit: 'agreed' } }),
    clock('or-promised', '五日或约定', {
      within: { amount: 5, unit: 'working-day' },
      orAgreed: true,
    }),
    clock('major-only', '重大事项', {
      when: "level == 'major' || (has(fields.amount) && fields.amount >= 1000)",
      to: 'answered',
      within: { amount: 2, unit: 'working-day' },
    }),
    clock('close-of-business', '下班前', {
      to: 'answered',
      within: { amount: 1, unit: 'working-day' },
      cutoff: 'close-of-business',
    }),
    clock('from-answer', '答复后', {
      from: 'answered',
      within: { amount: 30, unit: 'hour' },
      pausable: true,
      extension: { kind: 'additive', amount: 12, approver: 'manager', clause },
    }),
    clock('backwards', '提前', { to: 'answered', within: { amount: -3, unit: 'working-day' } }),
    clock('repeated', '每三日', {
      to: 'answered',
      within: { amount: 3, unit: 'calendar-day' },
      repeats: true,
    }),
  ],
  examples: [{ title: text('例', 'example'), asOf: '2026-01-05T09:00:00', record: {}, expect: {} }],
};

const manager = { approver: 'manager', clause } as const;

/** The same regime with clocks of every warning, extension, pause and condition. */
const everyTurnSource: RulebookSource = {
  ...everyUnitSource,
  id: 'every-turn',
  clocks: [
    clock('warn-days', '预警两日', {
      warning: { amount: 2, unit: 'working-day' },
      within: { amount: 5, unit: 'working-day' },
    }),
    clock('warn-hours', '预警四小时', {
      warning: { amount: 4, unit: 'hour' },
      within: { amount: 3, unit: 'working-day' },
    }),
    clock('warn-week', '预警七日', {
      warning: { amount: 7, unit: 'calendar-day' },
      within: { amount: 1, unit: 'month' },
    }),
    clock('warn-month', '预警一月', {
      warning: { amount: 1, unit: 'month' },
      within: { amount: 1, unit: 'year' },
    }),
    clock('warn-one-week', '预警一周', {
      warning: { amount: 1, unit: 'week' },
      within: { amount: 20, unit: 'calendar-day' },
    }),
    clock('warn-business', '预警四工时', {
      warning: { amount: 4, unit: 'working-hour' },
      within: { amount: 16, unit: 'working-hour' },
    }),
    clock('warn-minutes', '预警半小时', {
      warning: { amount: 30, unit: 'minute' },
      within: { amount: 8, unit: 'hour' },
    }),
    clock('warn-instant-days', '预警一日', {
      warning: { amount: 1, unit: 'working-day' },
      within: { amount: 72, unit: 'hour' },
    }),
    clock('warn-day-before', '预警前一日', {
      warning: { amount: 1, unit: 'next-day' },
      within: { amount: 3, unit: 'calendar-day' },
    }),
    clock('days-more', '十日再五日', {
      within: { amount: 10, unit: 'calendar-day' },
      pausable: true,
      extension: { kind: 'additive', amount: 5, ...manager },
    }),
    clock('month-more', '一月再五工作日', {
      within: { amount: 1, unit: 'month' },
      pausable: true,
      extension: { kind: 'additive', amount: 5, unit: 'working-day', ...manager },
    }),
    clock('working-more', '五工作日再十日', {
      within: { amount: 5, unit: 'working-day' },
      pausable: true,
      extension: { kind: 'additive', amount: 10, unit: 'calendar-day', ...manager },
    }),
    clock('days-capped', '五日至十日', {
      within: { amount: 5, unit: 'calendar-day' },
      extension: { kind: 'cap', amount: 10, ...manager },
    }),
    clock('open-cap', '三日至若干日', {
      within: { amount: 3, unit: 'working-day' },
      pausable: true,
      extension: { kind: 'cap', ...manager },
    }),
    clock('hours-capped', '四小时至十二小时', {
      within: { amount: 4, unit: 'hour' },
      extension: { kind: 'cap', amount: 12, ...manager },
    }),
    clock('business-more', '八工时再四工时', {
      within: { amount: 8, unit: 'working-hour' },
      pausable: true,
      extension: { kind: 'additive', amount: 4, ...manager },
    }),
    clock('minutes-more', '一小时再分钟', {
      within: { amount: 1, unit: 'hour' },
      pausable: true,
      extension: { kind: 'additive', amount: 30, unit: 'minute', ...manager },
    }),
    clock('hours-agreed', '一日或约定', { within: { amount: 24, unit: 'hour' }, orAgreed: true }),
    clock('days-agreed-more', '约定可延', {
      within: { amount: 5, unit: 'calendar-day' },
      orAgreed: true,
      extension: { kind: 'additive', amount: 3, ...manager },
    }),
    clock('urgent-more', '紧急可延', {
      within: { amount: 4, unit: 'working-day' },
      extension: { kind: 'additive', amount: 3, when: 'fields.urgent', ...manager },
    }),
    clock('same-day-paused', '当日可中止', {
      within: { amount: 0, unit: 'same-day' },
      pausable: true,
    }),
    clock('closing-paused', '下班可中止', {
      within: { amount: 3, unit: 'working-day' },
      pausable: true,
      cutoff: 'close-of-business',
    }),
    clock('days-before', '十日前', { within: { amount: -10, unit: 'calendar-day' } }),
    clock('fifteenth', '十五日', { within: { amount: 15, unit: 'day-of-month' } }),
    clock('monday', '星期一', { within: { amount: 1, unit: 'weekday' } }),
    clock('sunday', '星期日', { within: { amount: 7, unit: 'weekday' } }),
    clock('thirty-first', '三十一日', { within: { amount: 31, unit: 'day-of-month' } }),
    clock('every-half-hour', '每半小时', {
      to: 'answered',
      within: { amount: 30, unit: 'minute' },
      repeats: true,
      cancelledBy: ['withdrawn'],
    }),
    clock('cancelled-often', '多种终止', {
      within: { amount: 2, unit: 'week' },
      cancelledBy: ['withdrawn', 'answered'],
      when: "!(fields.kind in ['服务']) || has(events.answered)",
    }),
    clock('half-hour', '半个工时', { within: { amount: 0.5, unit: 'working-hour' } }),
    clock('not-answered', '未答复', {
      when: "!has(events.answered) && fields.people != 3 && level != 'major'",
    }),
  ],
};

/** The made-up regime, bound and ready to run. */
export const everyUnitRulebook = (): Rulebook => bound(everyUnitSource);

/** The made-up regime of every turn, bound and ready to run. */
export const everyTurnRulebook = (): Rulebook => bound(everyTurnSource);

function bound(source: RulebookSource): Rulebook {
  const { rulebook, findings } = bindRulebook(rulebookDefinition.parse(source), {});
  if (!rulebook) throw new Error(JSON.stringify(findings));
  return rulebook;
}
