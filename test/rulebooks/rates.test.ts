import { ratesOf, type Case } from '../support/rates-of';

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

  it('should tell all four rates of a property service, called back on the spot or later', () => {
    const stairs = { customer: '王女士', channel: '电话', content: '楼道积水', class: '一类投诉' };
    const cases: Case[] = [
      {
        fields: { ...stairs, valid: '是', satisfied: '是' },
        events: {
          received: '2026-10-09 09:00',
          deskTold: '2026-10-09 09:30',
          routed: '2026-10-09 10:00',
          handled: '2026-10-09 15:00',
          deskReported: '2026-10-09 16:00',
          recorded: '2026-10-09 17:00',
          calledBack: '2026-10-12 10:00',
          archived: '2026-10-12 11:00',
        },
      },
      {
        fields: { ...stairs, channel: '当面投诉', valid: '是', satisfied: '否' },
        events: {
          received: '2026-10-20 09:00',
          solvedOnSpot: '2026-10-20 09:10',
          calledBack: '2026-10-21 10:00',
          archived: '2026-10-21 11:00',
        },
      },
      {
        fields: { ...stairs, customer: '李先生', valid: '否' },
        events: { received: '2026-10-22' },
      },
    ];
    expect(ratesOf('property-service-complaints', cases)).toEqual({
      validRate: [2, 3],
      satisfactionRate: [1, 2],
      visitRate: [2, 2],
      repeatRate: [1, 3],
    });
  });

  it('should count as valid what a factory finds its own problem and a car maker its dealer’s', () => {
    const events = { received: '2026-10-09' };
    const valid = (id: string, fields: readonly Case['fields'][]) =>
      ratesOf(
        id,
        fields.map((one) => ({ fields: one, events })),
      )['validRate'];
    const ours = [{ ourProblem: '是' }, { ourProblem: '否' }, {}];
    expect(valid('nanshan-aluminium-quality-flow', ours)).toEqual([1, 2]);
    expect(valid('generic-quality-flow-2017', ours)).toEqual([1, 2]);
    expect(
      valid('iso9001-complaint-feedback', [
        { abnormality: '品质异常' },
        { abnormality: '非品质异常' },
        {},
      ]),
    ).toEqual([1, 2]);
    expect(
      valid('changan-suzuki-customer-complaints', [
        { causedByDealer: '否', worsenedByDealer: '是' },
        { causedByDealer: '否' },
        {},
      ]),
    ).toEqual([1, 2]);
    expect(
      valid('esurfing-space-customer-complaints', [
        { validity: '有效投诉' },
        { validity: '无效投诉' },
        {},
      ]),
    ).toEqual([1, 2]);
  });

  it('should count fairly satisfied complainants of a quality department as satisfied', () => {
    const events = { received: '2026-10-09' };
    const answers = ['满意', '基本满意', '不满意', undefined];
    const cases = answers.map((satisfaction) => ({
      fields: satisfaction ? { satisfaction } : {},
      events,
    }));
    expect(ratesOf('qa-complaint-sop', cases)).toMatchObject({ satisfactionRate: [2, 3] });
  });
});
