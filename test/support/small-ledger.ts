import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import type { ClockSetting } from '../../core/clock/clock-setting';
import type { Instant } from '../../core/date/time';
import { parseIsoWall } from '../../core/date/wall-time';
import { zoneOf } from '../../core/date/zone';
import type { ComplaintRecord, EventTime, FieldValue, Pause } from '../../core/record/record';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import { rulebookDefinition } from '../../core/rulebook/definition';
import { parsePeriod } from '../../core/summary/parse-period';
import type { Period } from '../../core/summary/period';
import type { Rulebook } from '../../core/rulebook/rulebook';

const clause = '第1条';
const text = (zh: string) => ({ zh, en: zh });

const small = {
  id: 'small',
  version: '1',
  title: text('小台账'),
  domain: text('测试'),
  kind: 'rulebook',
  source: text('测试'),
  summary: text('测试'),
  roles: [{ key: 'chief', title: text('负责人') }],
  fields: [
    { key: 'office', title: text('承办部门'), use: 'department', clause },
    { key: 'person', title: text('经办人'), use: 'handler', clause },
    {
      key: 'kind',
      title: text('类别'),
      type: 'choice',
      choices: [
        { value: '噪声', en: 'noise' },
        { value: '垃圾', en: 'waste' },
      ],
      clause,
    },
    { key: 'urgent', title: text('紧急'), type: 'yes-no', clause },
    { key: 'people', title: text('涉及人数'), type: 'integer', clause },
    { key: 'story', title: text('经过'), type: 'long-text', clause },
  ],
  levels: [
    { code: 'minor', title: text('一般'), clause },
    { code: 'major', title: text('重大'), clause },
  ],
  events: [
    { key: 'received', title: text('收到'), clause },
    { key: 'acknowledged', title: text('告知'), after: ['received'], clause },
    { key: 'closed', title: text('办结'), after: ['received'], ends: 'closed', clause },
    { key: 'withdrawn', title: text('撤回'), after: ['received'], ends: 'withdrawn', clause },
  ],
  clocks: [
    {
      key: 'acknowledge',
      title: text('告知'),
      from: 'received',
      to: 'acknowledged',
      within: { amount: 1, unit: 'working-day' },
      cancelledBy: ['closed', 'withdrawn'],
      clause,
    },
    {
      key: 'resolve',
      title: text('办结'),
      from: 'received',
      to: 'closed',
      within: { amount: 5, unit: 'working-day' },
      purpose: 'resolve',
      pausable: true,
      cancelledBy: ['withdrawn'],
      clause,
    },
    {
      key: 'second-look',
      title: text('复核'),
      from: 'acknowledged',
      to: 'closed',
      within: { amount: 20, unit: 'calendar-day' },
      purpose: 'resolve',
      cancelledBy: ['withdrawn'],
      clause,
    },
  ],
  examples: [{ title: text('例'), asOf: '2026-01-01', record: {}, expect: {} }],
};

/** A regime small enough to count by hand: resolve within 5 working days, acknowledge within 1. */
export const smallRulebook: Rulebook = bind(small);

/** The same regime with a tree of categories, amounts and answers of satisfaction. */
export const richRulebook: Rulebook = bind({
  ...small,
  categories: [
    { key: 'all', title: text('投诉') },
    { key: 'noise', title: text('噪声扰民'), under: 'all' },
    { key: 'building', title: text('施工噪声'), under: 'noise' },
    { key: 'traffic', title: text('交通噪声'), under: 'noise' },
    { key: 'waste', title: text('垃圾'), under: 'all' },
  ],
  fields: [
    ...small.fields,
    {
      key: 'sort',
      title: text('投诉类别'),
      type: 'choice',
      choices: 'categories',
      use: 'category',
      clause,
    },
    { key: 'loss', title: text('损失'), type: 'money', clause },
    {
      key: 'rating',
      title: text('评价'),
      type: 'choice',
      choices: [
        { value: '满意', en: 'satisfied' },
        { value: '不满意', en: 'dissatisfied' },
      ],
      clause,
    },
  ],
  statistics: { answered: 'fields.rating != ""', satisfied: 'fields.rating == "满意"' },
});

const shanghai = zoneOf('Asia/Shanghai');

/** State Council calendar, 09:00–12:00 and 13:00–18:00, Asia/Shanghai. */
export const smallSetting: ClockSetting = {
  calendar: compileCalendar(
    { kind: 'cn-statutory', closures: [], extraWorkdays: [], hours: defaultHours },
    statutoryDays,
  ),
  zone: shanghai,
};

/** The period of a text such as `2026-10`. */
export function periodOf(text: string): Period {
  const { period } = parsePeriod(text);
  if (period === undefined) throw new Error(`No period: ${text}`);
  return period;
}

/** The instant of an ISO wall time of the ledger, or of a date's 00:00. */
export function instantOf(wall: string): Instant {
  const parsed = parseIsoWall(wall.length === 10 ? `${wall}T00:00` : wall);
  if (parsed === undefined) throw new Error(`No wall time: ${wall}`);
  return shanghai.toInstant(parsed);
}

export interface SmallRecord {
  readonly id: string;
  /** ISO wall times, or dates alone. */
  readonly events: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, FieldValue>>;
  readonly level?: string;
  readonly pauses?: readonly (readonly [from: string, to?: string])[];
}

export function smallRecord({ id, events, fields, level, pauses }: SmallRecord): ComplaintRecord {
  return {
    id,
    number: `№${id}`,
    fields: fields ?? {},
    events: Object.fromEntries(Object.entries(events).map(([key, wall]) => [key, timeOf(wall)])),
    ...(level === undefined ? {} : { level }),
    agreed: {},
    extensions: [],
    pauses: (pauses ?? []).map(pauseOf),
  };
}

function timeOf(wall: string): EventTime {
  return { instant: instantOf(wall), dateOnly: wall.length === 10 };
}

function pauseOf([from, to]: readonly [from: string, to?: string]): Pause {
  return {
    from: timeOf(from),
    ...(to === undefined ? {} : { to: timeOf(to) }),
    reason: '等待鉴定',
  };
}

function bind(source: unknown): Rulebook {
  const { rulebook, findings } = bindRulebook(rulebookDefinition.parse(source), {});
  if (rulebook === undefined) throw new Error(JSON.stringify(findings));
  return rulebook;
}
