import { callApi } from '../../support/functions/call-api';
import { anyText, listWith, textLike } from '../../support/functions/expected';
import { testPorts } from '../../support/functions/test-ports';
import { valueAt } from '../../support/functions/value-at';

const ports = testPorts(undefined);
const rulebook = 'government-message-board';

describe('POST /api/records/validate', () => {
  it('should answer records that break rules with findings, not with a failure', async () => {
    const records = [
      { fields: { subject: '路灯不亮', details: '三天了' }, events: { received: '2026-11-20' } },
      { fields: { subject: '', likes: 'many' }, events: { received: '2026-02-30' } },
    ];
    const { status, json } = await callApi(ports, 'POST /api/records/validate', {
      json: { rulebook, records, asOf: '2026-11-22T09:00:00' },
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      summary: { records: 2, valid: 1, withErrors: 1 },
      results: [
        { index: 0, findings: [], light: 'green' },
        {
          index: 1,
          findings: listWith({
            field: 'received',
            severity: 'error',
            message: { zh: textLike('2026-02-30'), en: anyText },
          }),
        },
      ],
    });
    expect(valueAt(json, 'results.0.clocks.0')).toMatchObject({
      key: 'reply',
      startedAt: '2026-11-20',
      due: '2026-12-11',
      state: 'running',
    });
  });

  it('should say where a request is not as agreed, with a pointer for each place', async () => {
    const { status, json } = await callApi(ports, 'POST /api/records/validate', {
      json: { rulebook, records: [{ feilds: {} }, 7], asOf: 5 },
    });
    expect(status).toBe(400);
    const errors = valueAt(json, 'errors');
    expect(errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/records/0/feilds', code: 'unknown-key' }),
        expect.objectContaining({
          pointer: '/records/1',
          code: 'wrong-type',
          message: { zh: '内容为 7，应为：对象。', en: 'It is 7, expected: an object.' },
        }),
        expect.objectContaining({ pointer: '/asOf', code: 'wrong-type' }),
      ]),
    );
  });

  it.each([
    ['an unknown rulebook', { rulebook: 'none', records: [] }, 404, '/rulebook'],
    ['an unreadable day', { rulebook, records: [], asOf: '4/5' }, 400, '/asOf'],
    ['an unknown zone', { rulebook, records: [], timeZone: 'Mars/Base' }, 400, '/timeZone'],
    [
      'a parameter out of range',
      { rulebook, records: [], parameters: { replyWorkingDays: 0.5 } },
      422,
      '/parameters/replyWorkingDays',
    ],
    [
      'a closure on a day that is none',
      { rulebook, records: [], calendar: { closures: [{ day: '2026-02-30', name: '停电' }] } },
      400,
      '/calendar/closures/0/day',
    ],
    [
      'business hours that overlap',
      {
        rulebook,
        records: [],
        calendar: {
          hours: [
            { start: '09:00', end: '12:00' },
            { start: '11:00', end: '18:00' },
          ],
        },
      },
      400,
      '/calendar/hours',
    ],
  ])('should point to %s', async (_what, json, status, pointer) => {
    const answer = await callApi(ports, 'POST /api/records/validate', { json });
    expect(answer.status).toBe(status);
    expect(valueAt(answer.json, 'errors.0')).toMatchObject({ pointer, code: anyText });
  });

  it('should refuse another content type and a body that is not JSON', async () => {
    const bytes = new TextEncoder().encode('{"rulebook":');
    const plain = await callApi(ports, 'POST /api/records/validate', {
      body: { type: 'text/plain', bytes },
    });
    expect(plain.status).toBe(415);
    const broken = await callApi(ports, 'POST /api/records/validate', {
      body: { type: 'application/json', bytes },
    });
    expect(broken.status).toBe(400);
    expect(valueAt(broken.json, 'errors.0.code')).toBe('not-json');
  });

  it('should refuse more records than a request may carry and say what to do', async () => {
    const records = Array.from({ length: 50_001 }, () => ({}));
    const { status, json } = await callApi(ports, 'POST /api/records/validate', {
      json: { rulebook, records },
    });
    expect(status).toBe(413);
    expect(valueAt(json, 'detail')).toBe('共 50001 条记录，每次请求最多 50000 条；请分批提交。');
  });

  it('should count by the closures a request brings', async () => {
    const record = {
      fields: { subject: '噪音', details: '夜间' },
      events: { received: '2026-11-20' },
    };
    const { json } = await callApi(ports, 'POST /api/records/validate', {
      json: {
        rulebook,
        records: [record],
        calendar: { closures: [{ day: '2026-11-23', name: '停电' }] },
      },
    });
    expect(valueAt(json, 'results.0.clocks.0.due')).toBe('2026-12-14');
  });
});
