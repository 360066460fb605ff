import { ratesOf, type Case } from '../support/rates-of';

/** A case for each list of answers, received in October and with the events given. */
const casesOf = (
  answers: readonly Case['fields'][],
  events: Case['events'] = { received: '2026-10-09 09:00' },
): Case[] => answers.map((fields) => ({ fields, events }));

describe('rates of the handbook regimes', () => {
  it('should count as valid what each handbook finds true', () => {
    const valid = (id: string, answers: readonly Case['fields'][]) =>
      ratesOf(id, casesOf(answers))['validRate'];
    expect(
      valid('customer-complaint-process-sample', [{ exists: '是' }, { exists: '否' }, {}]),
    ).toEqual([1, 2]);
    expect(valid('common-report-manual-c', [{ proven: '是' }, { proven: '否' }, {}])).toEqual([
      1, 2,
    ]);
    expect(
      valid('employee-grievance-guide', [
        { verification: '属实' },
        { verification: '不符合事实' },
        {},
      ]),
    ).toEqual([1, 2]);
  });

  it('should judge an estate’s complaint to be improved, yet not count it as valid', () => {
    const kinds = ['有效投诉', '待改进投诉', '无效投诉'].map((kind) => ({ kind }));
    expect(ratesOf('property-complaint-intake-wi', casesOf([...kinds, {}]))['validRate']).toEqual([
      1, 3,
    ]);
  });

  it('should judge a report by its preliminary check where that finds it untrue', () => {
    const answers = [
      { checkedTrue: '是', verifiedTrue: '是' },
      { checkedTrue: '是', verifiedTrue: '否' },
      { checkedTrue: '否' },
      { checkedTrue: '是' },
    ];
    expect(ratesOf('org-dept-12380-manual', casesOf(answers))['validRate']).toEqual([1, 3]);
  });

  it('should want both truth and reason of a valid complaint', () => {
    const answers = [
      { isTrue: '是', reasonable: '是' },
      { isTrue: '是', reasonable: '否' },
      { isTrue: '是' },
    ];
    expect(ratesOf('customer-complaint-manual-practical', casesOf(answers))['validRate']).toEqual([
      1, 2,
    ]);
  });

  it('should count the satisfied of those asked', () => {
    const cases = casesOf([{ satisfied: '是' }, { satisfied: '否' }, {}]);
    for (const id of [
      'customer-complaint-guide-template',
      'customer-complaint-guide-b',
      'customer-complaint-manual-brief',
    ]) {
      expect(ratesOf(id, cases)['satisfactionRate']).toEqual([1, 2]);
    }
    expect(
      ratesOf('customer-complaint-guide-a', cases, {
        escalationSteps: '先主管',
        escalationTime: '三日',
      })['satisfactionRate'],
    ).toEqual([1, 2]);
    expect(
      ratesOf(
        'customer-complaint-forms-kit',
        casesOf([{ expectationMet: '是' }, { expectationMet: '否' }, {}]),
      )['satisfactionRate'],
    ).toEqual([1, 2]);
  });

  it('should count as repeated the same product of the same complainant, not of another', () => {
    const cases = casesOf([
      { name: '王女士', product: '电饭锅' },
      { name: '王女士', product: '电饭锅' },
      { name: '李先生', product: '电饭锅' },
      { name: '王女士', product: '水壶' },
    ]);
    expect(ratesOf('customer-complaint-process-sample', cases)['repeatRate']).toEqual([1, 4]);
  });

  it('should count as repeated comments on one main issue', () => {
    const cases = casesOf([
      { entry: '修改意见', issue: '粒子数量' },
      { entry: '修改意见', issue: '粒子数量' },
      { entry: '修改意见', disposition: '采纳' },
      { entry: '修改意见', disposition: '采纳' },
    ]);
    expect(ratesOf('gb5-feedback-summary', cases)['repeatRate']).toEqual([1, 4]);
  });

  it('should want the return visit of a handled report, not of an untrue one', () => {
    const day = (date: number) => `2026-10-${String(date).padStart(2, '0')} 10:00`;
    const events = { received: day(9), checked: day(10), verified: day(12) };
    const filed = { ...events, submitted: day(13), caseFiled: day(14), handled: day(20) };
    const cases: Case[] = [
      { fields: {}, events: { ...filed, visited: day(21) } },
      { fields: {}, events: filed },
      {
        fields: { checkedTrue: '否' },
        events: { received: day(9), checked: day(10), unfounded: day(11) },
      },
    ];
    expect(ratesOf('org-dept-12380-manual', cases)['visitRate']).toEqual([1, 2]);
  });
});
