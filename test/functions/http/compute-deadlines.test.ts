import { callApi } from '../../support/functions/call-api';
import { anyText } from '../../support/functions/expected';
import { testPorts } from '../../support/functions/test-ports';
import { valueAt } from '../../support/functions/value-at';

const ports = testPorts(undefined);

describe('POST /api/deadlines', () => {
  it('should give each clock with its due and say in words how it came about', async () => {
    const { status, json } = await callApi(ports, 'POST /api/deadlines', {
      json: {
        rulebook: 'government-message-board',
        parameters: { replyWorkingDays: 5 },
        record: { fields: { subject: '水压' }, events: { received: '2026-09-30T16:00:00' } },
        asOf: '2026-10-14T09:00:00',
      },
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      light: 'red',
      clocks: [
        {
          key: 'reply',
          from: 'received',
          to: 'replied',
          startedAt: '2026-09-30T16:00:00+08:00',
          due: '2026-10-13',
          dueText: '2026-10-13',
          state: 'overdue',
          light: 'red',
          remaining: { amount: -1, unit: 'working-day' },
          calendarCertain: true,
          clause: anyText,
        },
      ],
    });
    expect(valueAt(json, 'clocks.0.how.zh')).toMatch(/国庆节，不计入.*调休上班.*10月13日/s);
    expect(valueAt(json, 'clocks.0.how.en')).toMatch(/13 October/);
    expect(valueAt(json, 'lightHow.zh')).toMatch(/逾期1个工作日，因此为红色“逾期”。$/);
    expect(valueAt(json, 'lightHow.en')).toMatch(/so it is red, “Overdue”\.$/);
  });

  it('should say that a due after the published calendar may change', async () => {
    const { json } = await callApi(ports, 'POST /api/deadlines', {
      json: {
        rulebook: 'government-message-board',
        record: { events: { received: '2026-12-28' } },
        asOf: '2026-12-28',
      },
    });
    expect(valueAt(json, 'clocks.0.calendarCertain')).toBe(false);
  });

  it('should give the same dues in whatever order the keys come', async () => {
    const fields = { resident: '李四', department: '客服部', content: '漏水' };
    const events = { received: '2026-11-18T09:00:00', replied: '2026-11-19T09:00:00' };
    const reverse = (object: object) => Object.fromEntries(Object.entries(object).reverse());
    const answers = await Promise.all(
      [
        { fields, events, level: 'major' },
        { level: 'major', events: reverse(events), fields: reverse(fields) },
      ].map((record) =>
        callApi(ports, 'POST /api/deadlines', {
          json: { rulebook: 'property-internal-procedure', record, asOf: '2026-11-22T09:00:00' },
        }),
      ),
    );
    expect(answers[0]?.json).toEqual(answers[1]?.json);
  });

  it('should say which round a reopened case is in, and what came of those before', async () => {
    const events = {
      received: '2026-11-02T09:00:00',
      rejected: ['2026-11-05T09:00:00', '2026-11-20T09:00:00'],
      rejectionRefused: '2026-11-16T09:00:00',
    };
    const { json } = await callApi(ports, 'POST /api/deadlines', {
      json: {
        rulebook: 'bank-complaint-flowchart',
        parameters: { slipDays: 10 },
        record: { fields: { channel: '客服中心事件单' }, events },
        asOf: '2026-11-22T09:00:00',
      },
    });
    expect(json).toMatchObject({
      round: 2,
      earlierRounds: [
        {
          number: 1,
          reopenedBy: 'rejectionRefused',
          reopenedAt: '2026-11-16T09:00:00+08:00',
          clocks: [{ key: 'promised-time' }, { key: 'slip-handling', state: 'cancelled' }],
        },
      ],
    });
  });

  it('should need a signed-in caller', async () => {
    const { status } = await callApi(ports, 'POST /api/deadlines', { as: '', json: {} });
    expect(status).toBe(401);
  });
});
