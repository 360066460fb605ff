import { promotionsOf } from '../../core/escalation/promotions-of';
import { raiseLevel } from '../../core/escalation/raise-level';
import { fillForm } from '../../core/handling/fill-form';
import { followUpsOf } from '../../core/handling/follow-ups-of';
import { formulaResults } from '../../core/handling/formula-results';
import { hiddenFrom } from '../../core/handling/hidden-from';
import { penaltiesOf } from '../../core/handling/penalties-of';
import { paperCase } from '../../core/paper/paper-case';
import { legalEvents } from '../../core/record/legal-events';
import { suggestLevel } from '../../core/record/suggest-level';
import { officeLedger } from '../support/office-ledger';
import { smallSetting } from '../support/small-ledger';
import { workedCase, type WorkedCase, type WrittenCase } from '../support/worked-case';

const { zone } = smallSetting;

const levelsRaised = ({ record, assessment, rulebook, others }: WorkedCase) =>
  raiseLevel(record, assessment, rulebook, { zone, others }).map(
    ({ escalation }) => escalation.toLevel,
  );
const promotions = ({ record, assessment, rulebook, others }: WorkedCase) =>
  promotionsOf(record, assessment, rulebook, { zone, others });
const nextEvents = ({ record, rulebook }: WorkedCase) =>
  legalEvents(record, rulebook, zone).map(({ key }) => key);
const hidden = ({ record, rulebook }: WorkedCase, role: string) =>
  hiddenFrom(role, record, rulebook, zone);

/** Printed values of a form by their Chinese titles, on the copy for a role or the office's own. */
function printed({ record, rulebook, asOf, others }: WorkedCase, form: string, copyFor?: string) {
  const found = rulebook.forms.find(({ key }) => key === form);
  if (!found) throw new Error(`No form ${form}.`);
  const ledger = officeLedger(rulebook, { asOf });
  const filled = fillForm(found, paperCase({ record, ledger, asOf, others, copyFor }));
  return Object.fromEntries(filled.map(({ title, value }) => [title, value]));
}

describe('a cascade of grades', () => {
  const lamp = { customer: '甲公司', product: '灯', problem: '易碎' };
  const received = { received: '2026-11-02' };
  const earlier = (level: string) => ({ level, fields: lamp, events: received });
  const third = (others: WrittenCase['others']) =>
    workedCase('iso-customer-complaint-abcd', {
      asOf: '2026-11-20T12:00',
      fields: { ...lamp, suggestion: '是' },
      level: 'D',
      events: { received: '2026-11-20 09:00' },
      others: others ?? [],
    });

  it('should raise the third D within a month to C, and on to B and A where they are thirds too', () => {
    const [d, c, b] = ['D', 'C', 'B'].map(earlier);
    if (!d || !c || !b) throw new Error('Three grades are needed.');
    expect(levelsRaised(third([d, d]))).toEqual(['C']);
    expect(levelsRaised(third([d, d, c, c]))).toEqual(['C', 'B']);
    expect(levelsRaised(third([d, d, c, c, b, b]))).toEqual(['C', 'B', 'A']);
    expect(levelsRaised(third([d, c, c, b, b]))).toEqual([]);
  });
});

describe('grades told by who fails to solve it', () => {
  const grade = (unable: Readonly<Record<string, string>>) => {
    const worked = workedCase('retail-customer-complaint', {
      asOf: '2026-11-02T12:00',
      fields: { customer: '王女士', channel: '意见箱', content: '商品破损', ...unable },
      level: 'minor',
      events: { received: '2026-11-02 09:00' },
    });
    return [suggestLevel(worked.record, worked.rulebook, zone), levelsRaised(worked)];
  };

  it('should go up one grade for each who cannot solve it', () => {
    expect(grade({ managerUnable: '否' })).toEqual(['minor', []]);
    expect(grade({ managerUnable: '是' })).toEqual(['fairly-serious', ['fairly-serious']]);
    expect(grade({ managerUnable: '是', supervisorUnable: '是' })).toEqual([
      'major',
      ['fairly-serious', 'major'],
    ]);
  });
});

describe('an answer of 4 or 5', () => {
  const answered = (satisfaction: string, level = '1') =>
    workedCase('franchise-retail', {
      asOf: '2026-11-06T12:00',
      level,
      fields: { kind: '消费者投诉', complainant: '王女士', reason: '拉链损坏', satisfaction },
      events: {
        received: '2026-11-02 09:00',
        contacted: '2026-11-02 16:00',
        recorded: '2026-11-02 16:30',
        ...(level !== '1' && { passedToSecond: '2026-11-02 16:40' }),
        handled: '2026-11-06 10:00',
        resultTold: '2026-11-06 11:00',
        satisfactionAsked: '2026-11-06 11:05',
      },
    });

  it.each([
    ['4-不满意', '1', '2', '应升为二级投诉'],
    ['5-很不满意', '2', '3', '应升为三级投诉'],
  ])('should raise %s at level %s to %s on a new form', (answer, level, raised, told) => {
    const worked = answered(answer, level);
    expect(levelsRaised(worked)[0]).toBe(raised);
    const step = promotions(worked).find(({ escalation }) => escalation.toLevel === raised);
    expect(step?.text.zh).toContain(told);
    expect(step?.text.zh).toContain('另填“投诉处理单”');
    expect(nextEvents(worked)).toContain('raised');
  });

  it('should leave 3 where it is', () => {
    expect(levelsRaised(answered('3-可理解/接受'))).toEqual([]);
    expect(nextEvents(answered('3-可理解/接受'))).not.toContain('raised');
  });
});

describe('return visits by level', () => {
  const visit = (level: string, visitorRole: string) => {
    const worked = workedCase('property-complaint-register', {
      asOf: '2026-11-25T09:00',
      level,
      fields: { entry: '报修', repairContent: '主管道漏水', visitorRole },
      events: {
        received: '2026-11-20 09:00',
        handled: '2026-11-20 15:00',
        visited: '2026-11-23 10:00',
      },
    });
    const owed = followUpsOf(worked.record, worked.rulebook, smallSetting, worked.asOf)
      .filter(({ state }) => state !== 'not-applicable')
      .flatMap(({ followUp }) => followUp.by);
    return [owed, worked.findings.filter((code) => code.startsWith('conflict-'))];
  };

  it('should be owed by the property manager for ordinary repairs and by a leader for important', () => {
    expect(visit('general', '物业管理员')).toEqual([['propertyManager'], []]);
    expect(visit('general', '主管领导')[1]).toEqual(['conflict-general-by-property-manager']);
    expect(visit('important', '主管领导')).toEqual([['leader'], []]);
    expect(visit('important', '物业管理员')[1]).toEqual(['conflict-important-by-leader']);
  });
});

describe('an anonymous complaint', () => {
  it('should be refused in one regime', () => {
    const worked = workedCase('employee-grievance-guide', {
      asOf: '2026-11-03T12:00',
      fields: {
        anonymous: '是',
        content: '举报拉帮结派',
        scope: '(四)员工关系类投诉',
        inScope: '是',
      },
      events: { received: '2026-11-02 09:00' },
    });
    expect(worked.findings).toContain('acceptance-anonymous');
    expect(worked.findings).not.toContain('acceptance-in-scope');
    expect(nextEvents(worked)).toContain('rejected');
  });

  it('should be allowed in another, without a name', () => {
    const worked = workedCase(
      'drug-food-tipoff',
      {
        asOf: '2026-11-02T12:00',
        fields: {
          channel: '电话投诉举报',
          signed: '匿名',
          facts: '销售过期药品',
          reported: '某某药店',
          respondent: '李四',
          respondentAddress: '某区某路8号',
          evidence: '购药小票',
        },
        events: { received: '2026-11-02 09:00' },
      },
      { missingToRefuse: 3 },
    );
    const refusals = worked.findings.filter((code) => code.startsWith('acceptance-'));
    expect(refusals).toEqual(['acceptance-signed-encouraged']);
    expect(nextEvents(worked)).toContain('registered');
  });
});

describe('a published result', () => {
  it('should keep the identity secret while the result is public', () => {
    const worked = workedCase('common-report-manual-b', {
      asOf: '2026-11-30T12:00',
      number: '7',
      fields: {
        complainant: '王先生',
        contact: '13800138000',
        respondent: '某区执法队',
        content: '罚款未出具决定书',
        decision: '撤销罚款并退款',
      },
      events: { received: '2026-11-02 09:00', published: '2026-11-23 10:00' },
    });
    expect(hidden(worked, 'department')).toEqual(['complainant', 'contact']);
    const sheet = printed(worked, 'sheet', 'department');
    expect(JSON.stringify(sheet)).not.toMatch(/王先生|13800138000/);
    expect(JSON.stringify(printed(worked, 'sheet'))).toContain('王先生');
    const publication = printed(worked, 'publication');
    expect(publication).toMatchObject({ 处理结果: '撤销罚款并退款' });
    expect(JSON.stringify(publication)).not.toMatch(/王先生|13800138000/);
  });
});

describe('a deduction by base points', () => {
  const office = { managerLimit: 1, deputyLimit: 2, collectionDays: 30, companyExcessRatio: 3 };
  const deduct = (inputs: Readonly<Record<string, number>>) => {
    const { record, rulebook, others } = workedCase(
      'pcb-manufacturer',
      {
        asOf: '2026-11-24T12:00',
        fields: { market: '国内', lossBasis: '否', actualLoss: 90_000, deductionJudged: '是' },
        events: { registered: '2026-10-09' },
      },
      office,
    );
    const request = {
      record,
      others,
      inputs: { departmentPoints: 120, personPoints: 5, ...inputs },
    };
    const { bonusDeduction, deductionThisMonth, carriedOver } = formulaResults(
      request,
      rulebook,
      zone,
    );
    const fine = penaltiesOf(request, rulebook, zone).find(
      ({ penalty }) => penalty.key === 'case-deduction',
    );
    return [bonusDeduction, deductionThisMonth, carriedOver, fine?.money];
  };

  it('should be loss ÷ department points × own points, at most half a month, the rest carried over', () => {
    // 90,000 ÷ 120 × 5 = 3,750; half of 5,200 is 2,600
    expect(deduct({ fullMonthBonus: 10_000 })).toEqual([3750, 3750, 0, 3750]);
    expect(deduct({ fullMonthBonus: 5200 })).toEqual([3750, 2600, 1150, 2600]);
    expect(deduct({ fullMonthBonus: 5200, carriedIn: 1150 })).toEqual([3750, 2600, 2300, 2600]);
  });
});

describe('a date promised before verification', () => {
  const promised = (events: Readonly<Record<string, string>>) =>
    workedCase('employee-grievance-guide', {
      asOf: '2026-11-20T12:00',
      fields: { realName: '王某', content: '连续加班', promisedOn: '2026-11-18' },
      events: { received: '2026-11-02 09:00', ...events },
    });

  it('should not be shown to the complainant until it is verified', () => {
    const before = promised({});
    expect(hidden(before, 'complainant')).toEqual(['promisedOn']);
    expect(before.findings).toContain('conflict-promise-before-verification');
    expect(JSON.stringify(printed(before, 'register', 'complainant'))).not.toContain('11月18日');
    const after = promised({ accepted: '2026-11-03', verified: '2026-11-09' });
    expect(hidden(after, 'complainant')).toEqual([]);
    expect(JSON.stringify(printed(after, 'register', 'complainant'))).toContain('11月18日');
  });
});

describe('a complaint that is not established', () => {
  const sample = (sampleJudgement: string) =>
    workedCase('consumer-goods-complaint', {
      asOf: '2026-11-05T12:00',
      fields: {
        complainant: '王女士',
        defect: '味道怪',
        reason: '初判原因不明',
        screening: '正常投诉',
        sampleJudgement,
      },
      events: {
        received: '2026-11-02 09:00',
        judged: '2026-11-02 09:20',
        receiptSent: '2026-11-02 09:25',
        takenIn: '2026-11-04 09:00',
        sampleJudged: '2026-11-04 10:00',
      },
    });

  it('should still get a replacement where its sample shows so', () => {
    // 4.1.1 is the class “not established”, 4.1.2 the normal complaints
    const notEstablished = sample('属4.1.1类型');
    expect(notEstablished.findings).toContain('acceptance-sample-replace');
    expect(nextEvents(notEstablished)).toEqual(['replaced']);
    expect(nextEvents(sample('属4.1.2类型'))).not.toContain('replaced');
  });
});
