import { callService } from '../../../addin/service/call-service';
import { serviceOutcome } from '../../../addin/service/service-outcome';
import { en } from '../../../addin/texts/en';
import { version } from '../../../package.json';

AbortSignal.timeout = () => new AbortController().signal;

const sent: Record<string, string>[] = [];
/** Stands in for the network: a service of a version that gives one answer. */
const answerWith = (status: number, body: object) =>
  Object.assign(globalThis, {
    fetch: (_: string, init: { headers: Record<string, string> }) => {
      sent.push(init.headers);
      return Promise.resolve({
        ok: status < 400,
        status,
        headers: new Map([['complaint-ledger-version', '9.9.9']]),
        json: () => Promise.resolve(body),
      });
    },
  });
const call = { url: 'http://host/api', method: 'GET', language: 'en' } as const;

describe('callService', () => {
  beforeEach(() => sent.splice(0));

  it('should say the version of the add-in with each call', async () => {
    answerWith(200, {});
    await callService(call);
    await callService({ ...call, method: 'POST', body: {}, headers: { 'Idempotency-Key': 'k' } });
    expect(sent.map((headers) => headers['Complaint-Ledger-Addin-Version'])).toEqual([
      version,
      version,
    ]);
  });

  it('should take the answer of a service of another version', async () => {
    answerWith(200, { more: 'than this version knows' });
    expect((await callService(call)).ok).toBe(true);
  });

  it('should offer to reload the pane when it is too old, in the words of the service', async () => {
    answerWith(426, { title: 'Too old', detail: 'This pane is version 0.1.0; reload it.' });
    const answer = await callService(call);
    expect(answer.ok).toBe(false);
    expect(!answer.ok && serviceOutcome(answer.trouble, en)).toEqual({
      intent: 'warning',
      text: 'This pane is version 0.1.0; reload it.',
      reload: true,
    });
  });

  it('should not offer to reload for any other refusal', async () => {
    answerWith(403, { detail: 'Not allowed.' });
    const answer = await callService(call);
    expect(!answer.ok && serviceOutcome(answer.trouble, en)).not.toHaveProperty('reload');
  });
});
