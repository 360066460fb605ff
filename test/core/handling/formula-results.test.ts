import { zoneOf } from '../../../core/date/zone';
import { formulaResults } from '../../../core/handling/formula-results';
import { penaltiesOf } from '../../../core/handling/penalties-of';
import { parseRecord } from '../../../core/record/parse-record';
import { named, sampleRulebook } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');
const input = (key: string) => ({ key, title: named(key) });
const clause = '1';
const rulebook = sampleRulebook({
  formulas: [
    {
      key: 'share',
      title: named('share of the loss'),
      inputs: [input('loss'), input('departmentPoints'), input('personPoints')],
      value: 'inputs.loss / inputs.departmentPoints * inputs.personPoints',
      unit: 'money',
      clause,
    },
    {
      key: 'deducted',
      title: named('deducted this month'),
      inputs: [input('bonus'), { ...input('carried'), default: 0 }],
      value: 'min(results.share + inputs.carried, inputs.bonus * 0.5)',
      unit: 'money',
      clause,
    },
    {
      key: 'carriedOver',
      title: named('carried over'),
      inputs: [{ ...input('carried'), default: 0 }],
      value: 'results.share + inputs.carried - results.deducted',
      unit: 'money',
      clause,
    },
    {
      key: 'qualityShare',
      title: named('share about quality'),
      inputs: [
        { ...input('quality'), over: { measure: 'count', when: 'fields.kind == "质量"' } },
        { ...input('all'), over: { measure: 'count' } },
      ],
      value: 'inputs.quality / inputs.all',
      unit: 'percent',
      clause,
    },
    {
      key: 'paid',
      title: named('paid in all'),
      inputs: [{ ...input('sum'), over: { measure: 'sum', field: 'amount' } }],
      value: 'number(inputs.sum)',
      clause,
    },
  ],
  penalties: [
    {
      key: 'each-time',
      title: named('each time'),
      who: named('dealer'),
      when: 'fields.urgent == true',
      money: 200,
      times: 'fields.count',
      clause,
    },
    {
      key: 'range',
      title: named('attitude'),
      who: named('employee'),
      when: 'fields.urgent == true',
      money: { from: 30, to: 100 },
      points: 5,
      clause,
    },
    { key: 'judged', title: named('judged'), who: named('employee'), money: 50, clause },
    {
      key: 'computed',
      title: named('computed'),
      who: named('employee'),
      when: 'fields.kind == "质量"',
      formula: 'deducted',
      clause,
    },
  ],
});
const recordOf = (fields: Readonly<Record<string, unknown>>) =>
  parseRecord({ id: '1', fields }, rulebook, zone).record;
const run = (inputs: Readonly<Record<string, number>>, others = [recordOf({ kind: '服务' })]) =>
  formulaResults(
    { record: recordOf({ kind: '质量', amount: 100.5 }), others, inputs },
    rulebook,
    zone,
  );

describe('formulaResults', () => {
  it('should divide a loss by base points and cap it at half a month’s bonus, the rest carried over', () => {
    const { share, deducted, carriedOver } = run({
      loss: 12000,
      departmentPoints: 60,
      personPoints: 5,
      bonus: 1600,
    });
    expect({ share, deducted, carriedOver }).toEqual({
      share: 1000,
      deducted: 800,
      carriedOver: 200,
    });
  });

  it('should take last month’s rest into the next', () => {
    const { deducted, carriedOver } = run({
      loss: 0,
      departmentPoints: 60,
      personPoints: 5,
      bonus: 1600,
      carried: 200,
    });
    expect({ deducted, carriedOver }).toEqual({ deducted: 200, carriedOver: 0 });
  });

  it('should have no result where an answer is missing or a divisor is zero', () => {
    expect(run({})).not.toHaveProperty('share');
    expect(run({ loss: 1, departmentPoints: 0, personPoints: 1 })).not.toHaveProperty('share');
  });

  it('should count and add up over the records of the ledger, the record itself among them', () => {
    const others = [recordOf({ kind: '服务', amount: 10 }), recordOf({ kind: '服务' })];
    expect(run({}, others)).toMatchObject({ qualityShare: 33.33, paid: 110.5 });
  });
});

describe('penaltiesOf', () => {
  const due = (fields: Readonly<Record<string, unknown>>) =>
    penaltiesOf(
      {
        record: recordOf(fields),
        others: [],
        inputs: { loss: 100, departmentPoints: 10, personPoints: 1, bonus: 1000 },
      },
      rulebook,
      zone,
    ).map(({ penalty, money, points }) => [penalty.key, money, points]);

  it('should multiply an amount by how often it counts and keep a range a range', () => {
    expect(due({ urgent: true, count: 3 })).toEqual([
      ['each-time', 600, undefined],
      ['range', { from: 30, to: 100 }, 5],
    ]);
  });

  it('should take the amount from its formula, and leave what a person judges alone', () => {
    expect(due({ kind: '质量' })).toEqual([['computed', 10, undefined]]);
  });
});
