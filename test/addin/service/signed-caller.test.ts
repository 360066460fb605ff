import { signedCaller } from '../../../addin/service/signed-caller';
import type { Authorisation } from '../../../addin/sign-in/sign-in';

AbortSignal.timeout = () => new AbortController().signal;

const sent: (string | undefined)[] = [];
/** Stands in for the network: answers with each status in turn. */
const statuses = (...given: number[]) =>
  Object.assign(globalThis, {
    fetch: (_: string, { headers }: { headers: Record<string, string> }) => {
      sent.push(headers['Authorization']);
      const status = given.shift() ?? 500;
      return Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve({}) });
    },
  });
const call = { url: 'http://host/api', method: 'GET', language: 'zh' } as const;
const asked: boolean[] = [];
const caller = (...answers: Authorisation[]) =>
  signedCaller({
    authorise: (fresh = false) => {
      asked.push(fresh);
      return Promise.resolve(answers.shift() ?? { kind: 'signed-out' });
    },
  });

describe('signedCaller', () => {
  beforeEach(() => {
    sent.splice(0);
    asked.splice(0);
  });

  it('should send calls as they are where no sign-in is asked for', async () => {
    statuses(200);
    expect((await caller({ kind: 'none' })(call)).ok).toBe(true);
    expect(sent).toEqual([undefined]);
  });

  it('should let calls carry the token of the person', async () => {
    statuses(200);
    await caller({ kind: 'token', token: 'one' })(call);
    expect(sent).toEqual(['Bearer one']);
  });

  it('should send nothing while nobody is signed in', async () => {
    statuses(200);
    const answer = await caller({ kind: 'signed-out' })(call);
    expect(answer).toEqual({ ok: false, trouble: { kind: 'signed-out' } });
    expect(sent).toEqual([]);
  });

  it('should renew a token that the service refuses, once', async () => {
    statuses(401, 401, 200);
    const tokens = caller({ kind: 'token', token: 'old' }, { kind: 'token', token: 'new' });
    expect(await tokens(call)).toMatchObject({ ok: false, trouble: { status: 401 } });
    expect(sent).toEqual(['Bearer old', 'Bearer new']);
    expect(asked).toEqual([false, true]);
  });

  it('should not renew a token for a refusal of another kind', async () => {
    statuses(403, 200);
    expect((await caller({ kind: 'token', token: 'one' })(call)).ok).toBe(false);
    expect(sent).toHaveLength(1);
  });
});
