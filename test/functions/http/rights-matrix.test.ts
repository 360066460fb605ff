import { createHash } from 'node:crypto';
import { authenticateBearer } from '../../../functions/privacy/authenticate-bearer';
import { roles, type Role } from '../../../functions/privacy/caller';
import type { Ports } from '../../../functions/ports';
import { routes } from '../../../functions/routes';
import { callApi } from '../../support/functions/call-api';
import { routeCall } from '../../support/functions/route-calls';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { testServers } from '../../support/functions/open-test-databases';
import { propertyComplaint } from '../../support/functions/sample-records';
import {
  confusedToken,
  openIssuer,
  unsignedToken,
  type Issuer,
} from '../../support/functions/tokens';
import { valueAt } from '../../support/functions/value-at';

const EVERYONE: readonly Role[] = roles;
const OFFICE: readonly Role[] = ['Clerk', 'Handler', 'Manager', 'Job'];
const STAFF: readonly Role[] = ['Clerk', 'Handler', 'Manager'];
const MANAGER: readonly Role[] = ['Manager'];
const KEEPERS: readonly Role[] = ['Manager', 'Records'];
const REPORTS: readonly Role[] = ['Manager', 'Job'];

/** Who may call what, written down a second time: a route that is not here fails. */
const ALLOWED: Readonly<Record<string, readonly Role[] | 'anyone'>> = {
  health: 'anyone',
  live: 'anyone',
  openApi: 'anyone',
  listRulebooks: EVERYONE,
  readRulebook: EVERYONE,
  validateRecords: EVERYONE,
  computeDeadlines: EVERYONE,
  summariseRecords: EVERYONE,
  importFile: EVERYONE,
  createLedger: MANAGER,
  importLedger: MANAGER,
  exportLedger: MANAGER,
  listLedgers: EVERYONE,
  readLedger: EVERYONE,
  readCalendar: EVERYONE,
  changeCalendar: MANAGER,
  previewCalendar: MANAGER,
  readRules: EVERYONE,
  changeRules: MANAGER,
  previewRules: MANAGER,
  saveRecords: OFFICE,
  deleteRecord: ['Records', 'Manager'],
  readRecord: EVERYONE,
  recordCustody: EVERYONE,
  sealRecord: KEEPERS,
  unsealRecord: KEEPERS,
  lookAtRecord: EVERYONE,
  listLooks: KEEPERS,
  holdRecord: KEEPERS,
  releaseRecord: KEEPERS,
  listDisposals: KEEPERS,
  makeDisposalList: ['Records'],
  readDisposal: KEEPERS,
  approveDisposal: ['Records'],
  recordHistory: EVERYONE,
  printPaper: EVERYONE,
  ledgerChanges: EVERYONE,
  ledgerSummary: EVERYONE,
  listReports: REPORTS,
  readReport: REPORTS,
  makeReportAgain: REPORTS,
  reportLink: REPORTS,
  chaseList: EVERYONE,
  listNotices: EVERYONE,
  signForNotice: STAFF,
  listDeliveries: MANAGER,
  listDuties: EVERYONE,
  markDuty: STAFF,
};

const NOW = '2026-11-22T09:30:00';

describe('who may call what', () => {
  let service: TestService;
  let issuer: Issuer;
  let other: Issuer;
  let ports: Ports;
  let ledger: string;
  let issuedAt: number;

  beforeAll(async () => {
    const [server] = testServers;
    if (!server) throw new Error('No database.');
    service = await openTestService(server);
    issuer = await openIssuer();
    other = await openIssuer();
    service.ports.setNow(NOW);
    issuedAt = service.ports.now();
    ports = { ...service.ports, authenticate: authenticateBearer(issuer.rules, service.ports.now) };
    const created = await call('POST /api/ledgers', ['Manager'], {
      json: { name: '物业投诉', rulebook: 'property-internal-procedure' },
    });
    ledger = String(valueAt(created.json, 'id'));
    await call(`POST /api/ledgers/${ledger}/records`, ['Manager'], {
      json: { records: [propertyComplaint('a')] },
      headers: { 'Idempotency-Key': 'first' },
    });
  });
  afterAll(() => service.close());

  const times = () => ({ iat: issuedAt - 60, nbf: issuedAt - 60, exp: issuedAt + 3600 });
  const token = (claims: Readonly<Record<string, unknown>>) =>
    issuer.token({ ...times(), ...claims });

  async function send(address: string, authorization: string | undefined, more: object = {}) {
    const given = more as { readonly headers?: Readonly<Record<string, string>> };
    const headers = { ...given.headers, ...(authorization !== undefined && { authorization }) };
    return callApi(ports, address, { ...more, headers });
  }

  const call = async (address: string, own: readonly Role[], more: object = {}, claims = {}) =>
    send(address, `Bearer ${await token({ roles: own, ...claims })}`, more);

  /** An address of the route in the ledger of this test. */
  const addressOf = (method: string, path: string): string =>
    `${method} /api/${path
      .replace('rulebooks/{id}', 'rulebooks/property-internal-procedure')
      .replace('{id}', ledger)
      .replace('{rid}', 'a')
      .replace('{number}', 'a')
      .replace('{key}', 'monthly')}`;

  const cases = routes.map(({ name, method, path }) => [name, method, path] as const);

  it('should know every route there is, and no other', () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(routes.map(({ name }) => name).sort());
  });

  describe.each(cases)('%s', (name, method, path) => {
    const allowed = ALLOWED[name] ?? [];

    it('should let in who has a role for it, and nobody else', async () => {
      const statuses = new Map<string, number>();
      for (const role of roles) {
        statuses.set(role, (await call(addressOf(method, path), [role])).status);
      }
      const refused = roles.filter((role) => statuses.get(role) === 403);
      const wanted = allowed === 'anyone' ? [] : roles.filter((role) => !allowed.includes(role));
      expect(refused).toEqual(wanted);
      expect([...statuses.values()]).not.toContain(401);
    });

    it('should let in nobody without a role', async () => {
      const { status } = await call(addressOf(method, path), []);
      if (allowed === 'anyone') expect(status).not.toBe(403);
      else expect(status).toBe(403);
    });

    it('should let in nobody whose token cannot be believed', async () => {
      const claims = { ...times(), roles: ['Manager'] };
      const tokens = [
        undefined,
        'Bearer ',
        'Basic bWFuYWdlcjpzZWNyZXQ=',
        `Bearer ${await token({ roles: ['Manager'], exp: issuedAt - 61 })}`,
        `Bearer ${await other.token(claims)}`,
        `Bearer ${await token({ roles: ['Manager'], aud: 'api://another' })}`,
        `Bearer ${await token({ roles: ['Manager'], iss: 'https://evil.example' })}`,
        `Bearer ${await token({ roles: ['Manager'], scp: undefined })}`,
        `Bearer ${unsignedToken(claims)}`,
        `Bearer ${await confusedToken(issuer.publicKey)}`,
      ];
      for (const authorization of tokens) {
        const { status } = await send(addressOf(method, path), authorization);
        if (allowed === 'anyone') expect(status).not.toBe(401);
        else expect([authorization, status]).toEqual([authorization, 401]);
      }
    });

    if (!path.startsWith('ledgers/{id}')) return;

    it('should show another organisation that there is no such ledger', async () => {
      const theirs = { iss: 'https://sign-in.example/theirs/v2.0' };
      const more = method === 'GET' || method === 'DELETE' ? {} : { json: BODIES[name] ?? {} };
      const headers = { 'Idempotency-Key': 'theirs' };
      const own = allowed === 'anyone' ? roles : allowed;
      for (const role of own) {
        const address = `${addressOf(method, path)}${QUERIES[name] ?? ''}`;
        const answer = await call(address, [role], { ...more, headers }, theirs);
        expect([role, answer.status]).toEqual([role, 404]);
      }
    });
  });

  describe('of a record of one department', () => {
    let own: string;
    beforeAll(async () => {
      const created = await call('POST /api/ledgers', ['Manager'], {
        json: { name: '物业投诉', rulebook: 'property-internal-procedure' },
      });
      own = `/api/ledgers/${String(valueAt(created.json, 'id'))}`;
      await call(`POST ${own}/records`, ['Manager'], {
        json: { records: [propertyComplaint('a')] },
        headers: { 'Idempotency-Key': 'first of one department' },
      });
    });

    /** Each route of a ledger with each role that has it and sees a part of the ledger. */
    const scoped = cases
      .filter(([, , path]) => path.startsWith('ledgers/{id}'))
      .flatMap(([name, method, path]) =>
        (['Clerk', 'Handler'] as const)
          .filter((role) => ALLOWED[name]?.includes(role))
          .map((role) => [name, role, method, path] as const),
      );

    it.each(scoped)(
      'should have %s tell a %s of their department alone',
      async (name, role, method, path) => {
        const ask = async (department: string) => {
          const { address, ...more } = await routeCall(name, own, 1);
          const key = createHash('sha256').update(`${name}${role}${department}`).digest('hex');
          const headers = { ...more.headers, 'Idempotency-Key': key };
          const claims = { department, name: '王芳' };
          const { status, bytes } = await call(address, [role], { ...more, headers }, claims);
          const text = Buffer.from(bytes).toString('utf8');
          return { status, tells: TOLD_OF_A.some((told) => text.includes(told)) };
        };
        const others = await ask('客服部');
        expect(others.tells).toBe(false);
        if (/\{rid\}|\{number\}/.test(path)) expect(others.status).toBe(404);
        const theirs = await ask('工程部');
        expect(theirs.tells).toBe(TELLS.includes(name));
        if (method === 'GET') expect(theirs.status).toBe(200);
      },
    );
  });

  describe('with departments', () => {
    beforeAll(async () => {
      await call(`POST /api/ledgers/${ledger}/records`, ['Manager'], {
        json: { records: [propertyComplaint('b')] },
        headers: { 'Idempotency-Key': 'second' },
      });
    });

    const clerk = (department: string) => ({ department, name: '王芳' });

    it('should keep the records of other departments from a clerk, in every answer', async () => {
      const other = clerk('客服部');
      const path = `/api/ledgers/${ledger}`;
      const history = await call(`GET ${path}/records/b/history`, ['Clerk'], {}, other);
      expect(history.status).toBe(404);
      const changes = await call(`GET ${path}/changes`, ['Clerk'], {}, other);
      expect(JSON.stringify(changes.json)).not.toContain('工程部');
      expect(JSON.stringify(changes.json)).toContain('"outOfScope":true');
      const due = await call(`GET ${path}/due?within=300d`, ['Clerk'], {}, other);
      expect(JSON.stringify(due.json)).not.toContain('工程部');
      const summary = await call(`GET ${path}/summary?period=2026-11`, ['Clerk'], {}, other);
      expect(valueAt(summary.json, 'measures.0')).toMatchObject({ key: 'received', value: 0 });
    });

    it('should let a clerk change the records of their department and not those of others', async () => {
      const save = (department: string, key: string) =>
        call(
          `POST /api/ledgers/${ledger}/records`,
          ['Clerk'],
          {
            json: { records: [{ ...propertyComplaint('b'), baseVersion: 1, level: 'important' }] },
            headers: { 'Idempotency-Key': key },
          },
          clerk(department),
        );
      const refused = await save('客服部', 'by-another');
      expect(valueAt(refused.json, 'results.0')).toMatchObject({ id: 'b', status: 'invalid' });
      expect(JSON.stringify(refused.json)).toContain('outside-scope');
      const applied = await save('工程部', 'by-their-own');
      expect(valueAt(applied.json, 'results.0')).toMatchObject({ id: 'b', status: 'applied' });
    });
  });
});

/** Of the record `a` what only its department may read. */
const TOLD_OF_A = ['工程部', '电梯停运两天'];
/** Routes whose answer tells it to those who may. */
const TELLS = [
  'saveRecords',
  'readRecord',
  'recordHistory',
  'ledgerChanges',
  'ledgerSummary',
  'chaseList',
];
/** What a route reads before it looks for the ledger. */
const BODIES: Readonly<Record<string, object>> = {
  saveRecords: { records: [] },
  changeCalendar: { calendar: {}, version: '1', reason: '补录' },
  changeRules: { parameters: {}, revision: 0, reason: '修订' },
  markDuty: { duty: 'any', day: '2026-11-20' },
  previewCalendar: { calendar: {} },
  sealRecord: { reason: '保密', persons: ['李'] },
  lookAtRecord: { reason: '办案' },
  holdRecord: { reason: '诉讼' },
};
const QUERIES: Readonly<Record<string, string>> = {
  ledgerSummary: '?period=2026-11',
  readReport: '?period=2026-11',
  unsealRecord: '?reason=x',
  releaseRecord: '?reason=x',
  makeReportAgain: '?period=2026-11',
  reportLink: '?period=2026-11',
};
