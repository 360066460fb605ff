import { parseRecord } from '../../../../core/record/parse-record';
import { bindRulebook } from '../../../../core/rulebook/bind-rulebook';
import { rulebookDefinition, type RulebookSource } from '../../../../core/rulebook/definition';
import { buildColumns } from '../../../../core/summary/build-columns';
import { parsePeriod } from '../../../../core/summary/parse-period';
import { summarise } from '../../../../core/summary/summarise';
import { instantOf, smallSetting } from '../../../support/small-ledger';

const text = (zh: string) => ({ zh, en: zh });
const clause = '1';
const source: RulebookSource = {
  id: 'judged',
  version: '1',
  title: text('认定'),
  domain: text('测试'),
  kind: 'rulebook',
  source: text('测试'),
  summary: text('测试'),
  fields: [
    { key: 'kind', title: text('类别'), clause },
    { key: 'isValid', title: text('有效'), type: 'yes-no', clause },
    { key: 'score', title: text('满意度'), type: 'integer', clause },
  ],
  events: [
    { key: 'received', title: text('收到'), clause },
    { key: 'rejected', title: text('不予受理'), after: ['received'], ends: 'rejected', clause },
    { key: 'moved', title: text('转办'), after: ['received'], ends: 'transferred', clause },
    { key: 'closed', title: text('办结'), after: ['received'], ends: 'closed', clause },
    { key: 'visited', title: text('回访'), after: ['closed'], clause },
  ],
  sameProblem: ['kind'],
  followUps: [
    {
      key: 'visit',
      title: text('回访'),
      after: 'closed',
      done: 'visited',
      when: 'fields.kind != "免回访"',
      clause,
    },
  ],
  statistics: {
    judged: 'has(fields.isValid)',
    valid: 'fields.isValid == true',
    answered: 'has(fields.score)',
    satisfied: 'fields.score >= 4',
  },
  examples: [{ title: text('例'), asOf: '2026-10-01T00:00', record: {}, expect: {} }],
};

interface Case {
  readonly received: string;
  readonly kind?: string;
  readonly isValid?: boolean;
  readonly score?: number;
  readonly events?: Readonly<Record<string, string>>;
}

function figuresOf(cases: readonly Case[], changes: Partial<RulebookSource> = {}) {
  const { rulebook } = bindRulebook(rulebookDefinition.parse({ ...source, ...changes }), {});
  if (!rulebook) throw new Error('no rulebook');
  const records = cases.map(({ received, kind = '', isValid, score, events }, index) => {
    const raw = {
      id: `r${index}`,
      fields: { kind, isValid, score },
      events: { received, ...events },
    };
    return parseRecord(raw, rulebook, smallSetting.zone).record;
  });
  const columns = buildColumns(records, rulebook, smallSetting, instantOf('2026-11-22T12:00'));
  const period = parsePeriod('2026-10').period;
  if (!period) throw new Error('no period');
  const { measures } = summarise(columns, { period, groupBy: [] });
  return Object.fromEntries(
    measures.map(({ key, value, numerator, denominator }) => [
      key,
      denominator === null ? value : [numerator, denominator],
    ]),
  );
}

describe('accepted, rejected and transferred', () => {
  const cases: readonly Case[] = [
    { received: '2026-10-08', events: { rejected: '2026-10-09' } },
    { received: '2026-10-08', events: { moved: '2026-10-09' } },
    { received: '2026-10-08' },
    { received: '2026-09-30', events: { rejected: '2026-10-09' } },
  ];

  it('should count by the day received what was turned away and the rest as accepted', () => {
    expect(figuresOf(cases)).toMatchObject({
      received: 3,
      accepted: 1,
      rejected: 1,
      transferred: 1,
    });
  });

  it('should count only what was accepted where the regime has that step', () => {
    const events = [
      ...source.events,
      { key: 'accepted', title: text('受理'), after: ['received'], clause },
    ];
    const accepted = { received: '2026-10-08', events: { accepted: '2026-10-10' } };
    expect(figuresOf([...cases, accepted], { events })).toMatchObject({ received: 4, accepted: 1 });
  });
});

describe('the rates of judgements and answers', () => {
  const cases: readonly Case[] = [
    { received: '2026-10-08', isValid: true, score: 5 },
    { received: '2026-10-09', isValid: false, score: 3 },
    { received: '2026-10-12', isValid: true, score: 4 },
    { received: '2026-10-13' },
  ];

  it('should divide by what was judged and answered, never by the rest', () => {
    expect(figuresOf(cases)).toMatchObject({
      valid: 2,
      validRate: [2, 3],
      satisfactionRate: [2, 3],
    });
  });

  it('should leave out the measures a regime cannot tell', () => {
    const figures = figuresOf(cases, { statistics: {}, followUps: [], sameProblem: [] });
    for (const key of ['valid', 'validRate', 'satisfactionRate', 'visitRate', 'repeatRate']) {
      expect(figures).not.toHaveProperty(key);
    }
  });
});

describe('visitRate', () => {
  it('should count the records closed in the period that need a visit', () => {
    const closed = { closed: '2026-10-20' };
    expect(
      figuresOf([
        { received: '2026-09-08', kind: '一般', events: { ...closed, visited: '2026-10-21' } },
        { received: '2026-10-09', kind: '一般', events: closed },
        { received: '2026-10-09', kind: '免回访', events: closed },
        { received: '2026-10-09', kind: '一般' },
      ]),
    ).toMatchObject({ visitRate: [1, 2] });
  });
});

describe('repeatRate', () => {
  it('should look back a month, its first day excluded, and count the later of two', () => {
    expect(
      figuresOf([
        { received: '2026-09-12', kind: '噪声' },
        { received: '2026-10-12', kind: '噪声' },
        { received: '2026-10-20', kind: ' 噪声 ' },
        { received: '2026-10-21', kind: '垃圾' },
        { received: '2026-10-22' },
      ]),
    ).toMatchObject({ repeatRate: [1, 4] });
  });

  it('should count what came at the first moment it looks back to', () => {
    expect(
      figuresOf([
        { received: '2026-09-13', kind: '噪声' },
        { received: '2026-10-12', kind: '噪声' },
      ]),
    ).toMatchObject({ repeatRate: [1, 1] });
  });

  it('should look back as far as the regime says', () => {
    const statistics = { repeatWithin: { amount: 1, unit: 'year' as const } };
    expect(
      figuresOf(
        [
          { received: '2026-01-12', kind: '噪声' },
          { received: '2026-10-12', kind: '噪声' },
        ],
        { statistics },
      ),
    ).toMatchObject({ repeatRate: [1, 1] });
  });
});
