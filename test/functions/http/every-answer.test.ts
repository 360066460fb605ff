import { authenticateBearer } from '../../../functions/privacy/authenticate-bearer';
import { routes } from '../../../functions/routes';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { openIssuer, type Issuer } from '../../support/functions/tokens';

/** What keeps a browser from keeping, framing, sniffing or running an answer. */
const SECURITY = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

describe('every answer', () => {
  let service: TestService;
  let issuer: Issuer;
  beforeAll(async () => {
    const [server] = testServers;
    if (!server) throw new Error('No database.');
    service = await openTestService(server);
    issuer = await openIssuer();
  });
  afterAll(() => service.close());

  /** Any address of a route. */
  const cases = routes.map(({ name, method, path, load }) => {
    const address = `${method} /api/${path.replaceAll(/\{\w+\}/g, 'any')}`;
    return { name, address, load };
  });
  const securityOf = (headers: Headers) =>
    Object.fromEntries(Object.keys(SECURITY).map((name) => [name, headers.get(name)]));

  it.each(cases)('should be kept, framed and run by no browser: $name', async ({ address }) => {
    const { headers } = await callApi(service.ports, address, { as: 'Manager' });
    expect(securityOf(headers)).toEqual(SECURITY);
  });

  it.each(cases)('should ask for more than a function key: $name', async ({ address, load }) => {
    const { access } = await load();
    const authenticate = authenticateBearer(issuer.rules, service.ports.now);
    const ports = { ...service.ports, authenticate };
    const key = 'c2VjcmV0LWtleQ==';
    const { status, headers } = await callApi(ports, `${address}?code=${key}`, {
      headers: { 'x-functions-key': key },
    });
    expect(status === 401).toBe(access !== 'anyone');
    expect(securityOf(headers)).toEqual(SECURITY);
  });

  it.each([
    ['a file', 200, 'GET', 'export', 'Manager'],
    ['nothing to say', 204, 'POST', 'disposals', 'Records'],
  ] as const)('should be so with %s', async (_what, wanted, method, part, as) => {
    const ledger = await service.createLedger();
    const { status, headers } = await callApi(service.ports, `${method} ${ledger}/${part}`, { as });
    expect(status).toBe(wanted);
    expect(securityOf(headers)).toEqual(SECURITY);
  });
});
