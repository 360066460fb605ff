import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { authenticateBearer } from '../../../functions/privacy/authenticate-bearer';
import {
  bearer,
  confusedToken,
  issuedAt,
  issuer,
  openIssuer,
  unsignedToken,
  type Issuer,
} from '../../support/functions/tokens';

/** All but the date stays real. */
const TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

describe('authenticateBearer', () => {
  let ours: Issuer;
  let others: Issuer;
  beforeAll(async () => {
    ours = await openIssuer();
    others = await openIssuer();
  });

  const answer = (token: string, at = issuedAt + 60) =>
    authenticateBearer(ours.rules, () => at)(bearer(token));

  it('should know a person by name, organisation, department and roles', async () => {
    const token = await ours.token({ roles: ['Handler', 'Other'], department: '客服部' });
    expect(await answer(token)).toEqual({
      organisation: 'ours',
      name: '李明',
      subject: 'object-1',
      roles: ['Handler'],
      department: '客服部',
    });
  });

  it('should know the organisation by the issuer', async () => {
    const token = await ours.token({ iss: 'https://sign-in.example/theirs/v2.0' });
    expect(await answer(token)).toMatchObject({ organisation: 'theirs' });
  });

  it('should know a program by its own id, with the roles it was given', async () => {
    const program = { scp: undefined, name: undefined, sub: 'app-1', oid: 'app-1', azp: 'job' };
    const token = await ours.token({ ...program, roles: ['Job'] });
    expect(await answer(token)).toEqual({
      organisation: 'ours',
      name: 'job',
      subject: 'app-1',
      roles: ['Job'],
    });
  });

  it('should know nobody without a token, or where nobody can sign in', async () => {
    const authenticate = authenticateBearer(ours.rules, () => issuedAt);
    expect(await authenticate(new Headers())).toBeUndefined();
    const closed = authenticateBearer(undefined, () => issuedAt);
    expect(await closed(bearer(await ours.token()))).toBeUndefined();
  });

  it.each<[string, () => string | Promise<string>, string]>([
    ['signed with another key', () => others.token(), 'token-unsigned'],
    ['signed by nobody', () => unsignedToken(), 'token-unsigned'],
    ['signed with the public key', () => confusedToken(ours.publicKey), 'token-unsigned'],
    ['of an unknown key', async () => (await openIssuer('second')).token(), 'token-unsigned'],
    ['for another service', () => ours.token({ aud: 'api://another' }), 'token-foreign'],
    ['for no service', () => ours.token({ aud: undefined }), 'token-foreign'],
    ['of another issuer', () => ours.token({ iss: 'https://evil.example' }), 'token-foreign'],
    ['that never expires', () => ours.token({ exp: undefined }), 'token-foreign'],
    ['not valid yet', () => ours.token({ nbf: issuedAt + 600 }), 'token-early'],
    ['to sign in with (an id token)', () => ours.token({ scp: undefined }), 'token-purpose'],
    ['for another purpose', () => ours.token({ scp: 'openid profile' }), 'token-purpose'],
    ['that is no token', () => 'abc', 'token-malformed'],
    ['that is broken', async () => (await ours.token()).slice(0, -20), 'token-unsigned'],
  ])('should refuse a token %s', async (_what, make, code) => {
    expect(await answer(await make())).toMatchObject({ kind: 'problem', status: 401, code });
  });

  it('should bear a minute of difference between the clocks, and no more', async () => {
    const token = await ours.token();
    expect(await answer(token, issuedAt + 3600 + 59)).toMatchObject({ name: '李明' });
    expect(await answer(token, issuedAt + 3600 + 61)).toMatchObject({ code: 'token-expired' });
    expect(await answer(token, issuedAt - 59)).toMatchObject({ name: '李明' });
    expect(await answer(token, issuedAt - 61)).toMatchObject({ code: 'token-early' });
  });

  it('should refuse another scheme than Bearer', async () => {
    const headers = new Headers({ authorization: 'Basic bGltaW5nOjEyMw==' });
    const refused = await authenticateBearer(ours.rules, () => issuedAt)(headers);
    expect(refused).toMatchObject({ code: 'token-malformed' });
  });

  describe('with keys at an address', () => {
    let server: Server;
    let published: readonly unknown[] = [];
    beforeAll(async () => {
      server = createServer((_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ keys: published }));
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    });
    afterAll(() => new Promise((done) => server.close(done)));

    const at = (port: number) => {
      const keys = new Map([[issuer, new URL(`http://127.0.0.1:${port}/keys`)]]);
      return authenticateBearer({ ...ours.rules, keys }, () => issuedAt + 60);
    };

    it('should fetch them, and again when a rotation brings another', async () => {
      const authenticate = at((server.address() as AddressInfo).port);
      const next = await openIssuer('second');
      published = [ours.publicKey];
      jest.useFakeTimers({ now: 0, doNotFake: [...TIMERS] });
      expect(await authenticate(bearer(await ours.token()))).toMatchObject({ name: '李明' });
      published = [ours.publicKey, next.publicKey];
      jest.setSystemTime(31_000);
      expect(await authenticate(bearer(await next.token()))).toMatchObject({ name: '李明' });
      jest.useRealTimers();
    });

    it('should say that sign-in cannot be checked when nobody answers there', async () => {
      const answered = await at(1)(bearer(await ours.token()));
      expect(answered).toMatchObject({ kind: 'problem', status: 503, code: 'sign-in-unreachable' });
    });

    it('should look for keys at the address of a known issuer alone', async () => {
      const { port } = server.address() as AddressInfo;
      const foreign = await ours.token({ iss: 'https://evil.example' });
      expect(await at(port)(bearer(foreign))).toMatchObject({ code: 'token-foreign' });
    });
  });
});
