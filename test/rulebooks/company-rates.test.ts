import { ratesOf, type Case } from '../support/rates-of';

/** A case for each list of answers, received in October and with the events given. */
const casesOf = (
  answers: readonly Case['fields'][],
  events: Case['events'] = { received: '2026-10-09 09:00' },
): Case[] => answers.map((fields) => ({ fields, events }));

describe('rates of the company regimes', () => {
  it('should count as valid what each regime establishes', () => {
    const valid = (id: string, field: string, values: readonly (string | undefined)[]) =>
      ratesOf(id, casesOf(values.map((value) => (value ? { [field]: value } : {}))))['validRate'];
    const yesNo = ['是', '否', undefined];
    expect(valid('service-staff-developer', 'established', yesNo)).toEqual([1, 2]);
    expect(valid('quality-system', 'established', yesNo)).toEqual([1, 2]);
    expect(valid('complaint-time-limits', 'isEstablished', yesNo)).toEqual([1, 2]);
    expect(valid('car-dealer-sales-service', 'groundsSufficient', yesNo)).toEqual([1, 2]);
    expect(valid('logistics', 'validity', ['有效投诉', '无效投诉', undefined])).toEqual([1, 2]);
    expect(
      valid('property-management', 'kind', ['日常投诉合理事项', '非合理投诉事项', undefined]),
    ).toEqual([1, 2]);
    expect(
      valid('monitoring-station-lab', 'verdict', [
        '投诉合理',
        '投诉不合理（本站无过错）',
        undefined,
      ]),
    ).toEqual([1, 2]);
  });

  it('should judge a factory’s complaint by its finding, else by its result', () => {
    const office = { managerLimit: 1, deputyLimit: 2, collectionDays: 30, companyExcessRatio: 3 };
    const cases = casesOf([
      { established: '是' },
      { established: '否' },
      { disposal: '退货、重处理' },
      { disposal: '客户投诉不成立' },
      {},
    ]);
    expect(ratesOf('pcb-manufacturer', cases, office)['validRate']).toEqual([2, 4]);
  });

  it('should count answers 1 to 3 of a franchise as satisfied', () => {
    const answers = ['1-非常满意', '2-满意', '3-可理解/接受', '4-不满意', '5-很不满意', undefined];
    const cases = casesOf(answers.map((satisfaction) => (satisfaction ? { satisfaction } : {})));
    expect(ratesOf('franchise-retail', cases)['satisfactionRate']).toEqual([3, 5]);
  });

  it('should ask of a hotel, a furniture factory and an office building whether they satisfied', () => {
    const cases = casesOf([{ satisfied: '是' }, { satisfied: '否' }, {}]);
    for (const id of ['hotel', 'furniture-manufacturer', 'office-building']) {
      expect(ratesOf(id, cases)['satisfactionRate']).toEqual([1, 2]);
    }
  });

  it('should take the second answer where the first was dissatisfied', () => {
    const cases = casesOf([
      { satisfied: '是' },
      { satisfied: '否', secondSatisfied: '是' },
      { satisfied: '否' },
      {},
    ]);
    expect(ratesOf('complaint-flow-standard', cases)['satisfactionRate']).toEqual([2, 3]);
  });

  it('should count a complaint about the same plate as repeated, however long ago', () => {
    const plate = { plate: '京A12345' };
    const cases: Case[] = [
      { fields: plate, events: { received: '2023-01-05 09:00' } },
      { fields: plate, events: { received: '2026-10-09 09:00' } },
      { fields: { plate: '京B67890' }, events: { received: '2026-10-12 09:00' } },
    ];
    expect(ratesOf('car-dealer-4s', cases)['repeatRate']).toEqual([1, 2]);
  });

  it('should want the return visit of daily and of major cases of an estate', () => {
    const day = (time: string) => `2026-10-12 ${time}`;
    const cases: Case[] = [
      {
        level: 'daily',
        fields: { name: '王女士', address: '3栋501', kind: '日常投诉合理事项' },
        events: {
          received: day('09:00'),
          dispatched: day('09:30'),
          handled: day('10:00'),
          fedBack: day('11:00'),
          visited: '2026-10-13 10:00',
          closed: '2026-10-13 12:00',
        },
      },
      {
        level: 'urgent',
        fields: { name: '李先生', address: '5栋102', kind: '需要开发商解决等事项' },
        events: { received: day('09:00'), handled: day('10:00'), closed: day('12:00') },
      },
    ];
    expect(ratesOf('property-management', cases)).toMatchObject({
      visitRate: [1, 2],
      repeatRate: [0, 2],
    });
  });

  it('should want a visit of customers and none of employees', () => {
    const cases: Case[] = [
      {
        fields: { kind: '客户投诉' },
        events: {
          received: '2026-10-12 09:00',
          handled: '2026-10-12 10:00',
          visited: '2026-10-16 10:00',
          filed: '2026-10-16 12:00',
        },
      },
      {
        fields: { kind: '员工投诉' },
        events: { received: '2026-10-12 09:00', filed: '2026-10-12 12:00' },
      },
    ];
    expect(ratesOf('customer-employee-hr', cases)['visitRate']).toEqual([1, 1]);
  });
});
