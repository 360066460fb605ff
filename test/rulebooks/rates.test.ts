import { parseRecord } from '../../core/record/parse-record';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import { buildColumns } from '../../core/summary/build-columns';
import { parsePeriod } from '../../core/summary/parse-period';
import { summarise } from '../../core/summary/summarise';
import { readRulebook } from '../support/read-rulebook';
import { instantOf, smallSetting } from '../support/small-ledger';

interface Case {
  readonly level?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly events: Readonly<Record<string, string>>;
}

const rates = ['validRate', 'satisfactionRate', 'visitRate', 'repeatRate'];

/** Numerator and denominator of each rate a regime has, for October 2026 seen from the end of November. */
function ratesOf(
  id: string,
  cases: readonly Case[],
  parameters: Readonly<Record<string, number>> = {},
): Readonly<Record<string, unknown>> {
  const { rulebook } = bindRulebook(readRulebook(id), parameters);
  if (!rulebook) throw new Error(`${id} does not bind`);
  const records = cases.map(
    (raw, index) => parseRecord({ id: `r${index}`, ...raw }, rulebook, smallSetting.zone).record,
  );
  const columns = buildColumns(records, rulebook, smallSetting, instantOf('2026-11-30T12:00'));
  const period = parsePeriod('2026-10').period;
  if (!period) throw new Error('no period');
  const { measures } = summarise(columns, { period, groupBy: [] });
  return Object.fromEntries(
    measures
      .filter(({ key }) => rates.includes(key))
      .map(({ key, numerator, denominator }) => [key, [numerator, denominator]]),
  );
}

describe('rates of the shipped regimes', () => {
  it('should tell validity, visits and repeats of an estate', () => {
    const lamp = { resident: '王女士', department: '工程部', cause: '管理服务工作不到位或有过失' };
    const cases: Case[] = [
      {
        level: 'minor',
        fields: { ...lamp, valid: '是' },
        events: { received: '2026-10-09', handled: '2026-10-10', visited: '2026-10-12' },
      },
      {
        level: 'minor',
        fields: { ...lamp, valid: '否' },
        events: { received: '2026-10-20', handled: '2026-10-21' },
      },
      {
        level: 'minor',
        fields: { ...lamp, resident: '李先生' },
        events: { received: '2026-10-22' },
      },
    ];
    expect(ratesOf('property-internal-procedure', cases)).toEqual({
      validRate: [1, 2],
      visitRate: [1, 2],
      repeatRate: [1, 3],
    });
  });

  it('should tell the satisfaction of the guests of a chain of branches', () => {
    const events = { received: '2026-10-09', graded: '2026-10-09', analysed: '2026-10-12' };
    const cases: Case[] = [
      { fields: { customer: '王女士', branch: '一店', satisfaction: '满意' }, events },
      { fields: { customer: '李先生', branch: '一店', satisfaction: '不满意' }, events },
      { fields: { customer: '赵先生', branch: '二店' }, events },
    ];
    expect(ratesOf('retail-customer-complaint', cases)).toMatchObject({
      satisfactionRate: [1, 2],
      repeatRate: [0, 3],
    });
  });

  it('should tell all four rates of a bank', () => {
    const onSite = { channel: '营业网点客户现场投诉', factual: '是' };
    const cases: Case[] = [
      {
        fields: { ...onSite, customer: '王女士', satisfied: '是' },
        events: {
          received: '2026-10-09',
          ledgerSent: '2026-10-10',
          branchVisited: '2026-10-12',
          closed: '2026-10-12',
        },
      },
      {
        fields: { ...onSite, customer: '王女士', factual: '否' },
        events: { received: '2026-10-15', contactAgain: '2026-10-15' },
      },
      {
        fields: { channel: '客服中心事件单', customer: '赵先生', satisfied: '否' },
        events: { received: '2026-10-16', opinionFiled: '2026-10-19', closed: '2026-10-20' },
      },
    ];
    expect(ratesOf('bank-complaint-flowchart', cases, { slipDays: 3 })).toEqual({
      validRate: [1, 2],
      satisfactionRate: [1, 2],
      visitRate: [1, 2],
      repeatRate: [1, 3],
    });
  });

  it('should tell the validity of screened goods and the satisfaction of a hatchery', () => {
    const events = { received: '2026-10-09' };
    expect(
      ratesOf('consumer-goods-complaint', [
        { fields: { screening: '投诉不成立' }, events },
        { fields: { screening: '正常投诉' }, events },
        { fields: { screening: '非正常投诉' }, events },
        { fields: {}, events },
      ]),
    ).toMatchObject({ validRate: [2, 3] });
    expect(
      ratesOf('hatchery-customer-feedback', [
        { fields: { surveyResult: '满意' }, events },
        { fields: { surveyResult: '不满意' }, events },
        { fields: {}, events },
      ]),
    ).toMatchObject({ satisfactionRate: [1, 2] });
  });
});
