import { callApi } from '../../support/functions/call-api';
import { anyNumber, anyText, textLike } from '../../support/functions/expected';
import { testPorts } from '../../support/functions/test-ports';
import { valueAt } from '../../support/functions/value-at';

const ports = testPorts(undefined);

describe('GET /api/rulebooks', () => {
  it('should list every regime with titles in both languages and how much it holds', async () => {
    const { status, json } = await callApi(ports, 'GET /api/rulebooks');
    expect(status).toBe(200);
    expect(json).toContainEqual(
      expect.objectContaining({
        id: 'government-message-board',
        title: { zh: textLike(/\p{Script=Han}/u), en: textLike(/[a-z]/) },
        kind: 'dataset',
        clocks: anyNumber,
      }),
    );
  });

  it('should refuse whoever is not signed in', async () => {
    const { status, json, headers } = await callApi(ports, 'GET /api/rulebooks', { as: '' });
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(json).toMatchObject({ type: 'urn:complaint-ledger:problem:not-signed-in', status: 401 });
  });
});

describe('GET /api/rulebooks/{id}', () => {
  it('should give the clocks with titles, events, amount, condition and clause', async () => {
    const { json } = await callApi(ports, 'GET /api/rulebooks/government-message-board');
    expect(json).toMatchObject({ id: 'government-message-board' });
    expect(valueAt(json, 'clocks.0')).toMatchObject({
      key: anyText,
      zh: anyText,
      en: anyText,
      from: anyText,
      to: anyText,
      within: { unit: 'working-day' },
      appliesTo: null,
      clause: anyText,
    });
  });

  it('should answer an unknown id in the language asked for', async () => {
    const call = { headers: { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' } };
    const english = await callApi(ports, 'GET /api/rulebooks/no-such', call);
    expect(english.status).toBe(404);
    expect(english.json).toMatchObject({
      title: 'No such rulebook',
      detail: 'There is no rulebook “no-such”.',
    });
    const chinese = await callApi(ports, 'GET /api/rulebooks/no-such');
    expect(chinese.json).toMatchObject({ title: '没有这个规则' });
    expect(chinese.headers.get('content-language')).toBe('zh-CN');
  });
});
