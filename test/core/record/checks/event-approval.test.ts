import type { RawRecord } from '../../../../core/record/record';
import { checkCodes, checkFindings } from '../../../support/check-codes';
import { named, sampleRulebook } from '../../../support/sample-rulebook';

const rulebook = sampleRulebook({
  roles: [
    { key: 'clerk', title: { zh: '经办人', en: 'clerk' } },
    { key: 'manager', title: { zh: '经理', en: 'manager' } },
    { key: 'director', title: { zh: '总监', en: 'director' } },
  ],
  levels: [],
  clocks: [],
  fields: [{ key: 'handler', title: named('handler'), clause: '1' }],
  events: [
    { key: 'received', title: named('received'), clause: '1' },
    {
      key: 'answered',
      title: { zh: '答复', en: 'answered' },
      after: ['received', 'reopened'],
      approvedBy: ['manager', 'director'],
      clause: '第五条',
    },
    { key: 'closed', title: named('closed'), after: ['answered'], ends: 'closed', clause: '1' },
    { key: 'reopened', title: named('reopened'), after: ['closed'], reopens: true, clause: '1' },
  ],
  conflicts: [
    {
      key: 'approver-apart',
      title: { zh: '批准人与经办人须为两人', en: 'Approver and handler are two persons' },
      at: 'answered',
      brokenWhen: 'approvals.answered == fields.handler',
      clause: '第六条',
    },
  ],
});

const events = { received: '2026-11-16 09:00', answered: '2026-11-18 10:00' };
const approval = { event: 'answered', role: 'manager', at: '2026-11-18 09:00' };
const codes = (raw: RawRecord) => checkCodes({ fields: {}, events, ...raw }, rulebook);

describe('eventApproval', () => {
  it('should find an event without the approval its regime asks for, in both languages', () => {
    expect(checkFindings({ events }, rulebook)).toEqual([
      {
        code: 'approval-missing',
        severity: 'error',
        field: 'answered',
        clause: '第五条',
        message: {
          zh: '“答复”（2026-11-18 10:00）须经经理或总监批准，没有批准记录。',
          en: '“answered” (2026-11-18 10:00) needs the approval of: manager or director. None is recorded.',
        },
      },
    ]);
  });

  it('should be silent before the event, and once one of the roles has approved', () => {
    expect(codes({ events: { received: events.received } })).toEqual([]);
    expect(codes({ approvals: [approval] })).toEqual([]);
    expect(codes({ approvals: [{ ...approval, role: 'director' }] })).toEqual([]);
  });

  it('should not take the approval of another event or role', () => {
    expect(codes({ approvals: [{ ...approval, event: 'closed' }] })).toEqual([
      'approval-missing:answered',
    ]);
    const [finding] = checkFindings(
      { events, approvals: [{ ...approval, role: 'clerk' }] },
      rulebook,
    );
    expect(finding).toMatchObject({ code: 'approval-role', severity: 'error' });
    expect(finding?.message).toEqual({
      zh: '“答复”（2026-11-18 10:00）由“经办人”批准，应由经理或总监批准。',
      en: '“answered” (2026-11-18 10:00) is approved by “clerk”, expected: manager or director.',
    });
  });

  it('should refuse an approval given after the event', () => {
    const late = { ...approval, at: '2026-11-18 10:01' };
    const [finding] = checkFindings({ events, approvals: [late] }, rulebook);
    expect(finding).toMatchObject({ code: 'approval-late', severity: 'error', clause: '第五条' });
    expect(finding?.message.zh).toContain('2026-11-18 10:01');
  });

  it('should let the same moment do, and the same day where no time of day is known', () => {
    expect(codes({ approvals: [{ ...approval, at: '2026-11-18 10:00' }] })).toEqual([]);
    expect(codes({ approvals: [{ ...approval, at: '2026-11-18' }] })).toEqual([]);
    expect(codes({ approvals: [{ ...approval, at: '2026-11-19' }] })).toEqual([
      'approval-late:answered',
    ]);
  });

  it('should ask for an approval each time the event happens', () => {
    const again = {
      received: events.received,
      answered: ['2026-11-18 10:00', '2026-11-20 10:00'],
      closed: '2026-11-18 12:00',
      reopened: '2026-11-19 09:00',
    };
    expect(codes({ events: again, approvals: [approval] })).toEqual(['approval-missing:answered']);
    const twiceBefore = [approval, { ...approval, at: '2026-11-18 09:30' }];
    expect(codes({ events: again, approvals: twiceBefore })).toEqual(['approval-missing:answered']);
    const onlyLater = [{ ...approval, at: '2026-11-20 09:00' }];
    expect(checkFindings({ events: again, approvals: onlyLater }, rulebook)).toMatchObject([
      {
        code: 'approval-missing',
        message: { zh: expect.stringContaining('2026-11-18') as string },
      },
    ]);
    expect(codes({ events: again, approvals: [approval, ...onlyLater] })).toEqual([]);
  });

  it('should take one approval for one time only, also on one day', () => {
    const twice = { ...events, answered: ['2026-11-18 10:00', '2026-11-18 15:00'] };
    const ofDay = { ...approval, at: '2026-11-18' };
    expect(codes({ events: twice, approvals: [ofDay] })).toEqual(['approval-missing:answered']);
    expect(codes({ events: twice, approvals: [ofDay, ofDay] })).toEqual([]);
  });

  it('should accept a right approval beside a wrong one', () => {
    const wrong = { ...approval, role: 'clerk' };
    const late = { ...approval, at: '2026-11-19' };
    expect(codes({ approvals: [wrong, approval, late] })).toEqual([]);
  });
});

describe('a rule that the approver is another person than who acts', () => {
  it('should be an error for the same person, in both languages', () => {
    const same = { fields: { handler: '王某' }, approvals: [{ ...approval, person: '王某' }] };
    expect(checkFindings({ events, ...same }, rulebook)).toEqual([
      {
        code: 'conflict-approver-apart',
        severity: 'error',
        field: 'answered',
        clause: '第六条',
        message: {
          zh: '违反规定：批准人与经办人须为两人',
          en: 'Against the rule: Approver and handler are two persons',
        },
      },
    ]);
  });

  it('should be silent for two persons, and where nobody is named', () => {
    const fields = { handler: '王某' };
    expect(codes({ fields, approvals: [{ ...approval, person: '李某' }] })).toEqual([]);
    expect(codes({ fields, approvals: [approval] })).toEqual([]);
  });
});
