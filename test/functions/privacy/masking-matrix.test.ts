import { InvocationContext, type Timer } from '@azure/functions';
import { papersOf, definitionOf } from '../../../core/paper/paper';
import { caseReports } from '../../../core/summary/case-report-turns';
import { intakeEvent } from '../../../core/summary/intake-event';
import { reportsOf } from '../../../functions/ledger/reports-of';
import type { Ports } from '../../../functions/ports';
import { authenticateBearer } from '../../../functions/privacy/authenticate-bearer';
import { roles, type Role } from '../../../functions/privacy/caller';
import { writeReport } from '../../../functions/queue/write-report';
import { routes } from '../../../functions/routes';
import { saveRecords } from '../../../functions/store/save-records';
import { chaseDigest } from '../../../functions/timer/chase-digest';
import { workbookType } from '../../../functions/workbook-type';
import { callApi, type Call } from '../../support/functions/call-api';
import { bytesText } from '../../support/functions/bytes-text';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import {
  plantedRecord,
  plantedValues,
  type PlantedValue,
} from '../../support/functions/planted-record';
import { batch } from '../../support/functions/stored-ledger';
import { openIssuer, type Issuer } from '../../support/functions/tokens';
import { valueAt } from '../../support/functions/value-at';
import { rulebookIds } from '../../support/read-rulebook';
import { boundRulebook } from '../../support/sample-ledger';

jest.setTimeout(600_000);

const timer: Timer = {
  isPastDue: false,
  schedule: { adjustForDST: false },
  scheduleStatus: { last: '', next: '', lastUpdated: '' },
};
const PERIOD = '2026-11';
const SEES_PERSONAL: readonly Role[] = ['Manager', 'Records'];

/** A ledger of a regime with one complaint whose personal values stand nowhere else. */
interface Planted {
  readonly path: string;
  readonly secrets: readonly PlantedValue[];
  /** What a route's address is filled with. */
  readonly papers: readonly string[];
  readonly reports: readonly string[];
  /** Those of them that are made for each case. */
  readonly ofCases: readonly string[];
}

describe('personal values', () => {
  let service: TestService;
  let issuer: Issuer;
  let ports: Ports;
  const log: string[] = [];

  beforeAll(async () => {
    const [server] = testServers;
    if (!server) throw new Error('No database.');
    service = await openTestService(server);
    issuer = await openIssuer();
    service.ports.setNow('2026-11-22T09:30:00');
    ports = { ...service.ports, authenticate: authenticateBearer(issuer.rules, service.ports.now) };
  });
  afterAll(() => service.close());

  /** Callers by role and department; the planted complaint is of 甲部. */
  const callers = (['甲部', '乙部', undefined] as const).flatMap((department) =>
    roles.map((role) => ({ role, department })),
  );
  type Reader = (typeof callers)[number];
  /** Regimes tried with every role and department; of the others those who see most. */
  const WHOLE = ['property-internal-procedure', 'hotel-guest-complaints'];
  const FEW: readonly Reader[] = [
    { role: 'Clerk', department: '甲部' },
    { role: 'Job', department: undefined },
  ];

  async function send(address: string, { role, department }: Reader, more: Call = {}) {
    const at = service.ports.now();
    const token = await issuer.token({
      ...{ iat: at - 60, nbf: at - 60, exp: at + 3600, roles: [role], name: '某人' },
      ...(department && { department }),
    });
    const headers = { ...more.headers, authorization: `Bearer ${token}` };
    const answer = await callApi(ports, address, { ...more, headers });
    const head = [...answer.headers].map((pair) => decodeURIComponent(pair.join(': ')));
    return { ...answer, text: [...head, bytesText(answer.bytes)].join('\n') };
  }
  const manager: Reader = { role: 'Manager', department: undefined };

  async function plant(id: string): Promise<Planted> {
    const rulebook = boundRulebook(id);
    const json = { name: '台账', rulebook: id, parameters: rulebook.parameters };
    const created = await send('POST /api/ledgers', manager, { json });
    const ledger = String(valueAt(created.json, 'id'));
    const database = (await ports.database()).of('ours');
    const received = { instant: service.ports.now() - 12 * 86_400, dateOnly: false };
    const record = plantedRecord(rulebook, {
      ...{ id: 'a', number: 'N1' },
      events: { [intakeEvent(rulebook)]: received },
    });
    const key = { organisation: 'ours', ledger };
    await saveRecords(database, key, batch('1', [{ record, baseVersion: 0 }]));
    const changed = { ...record, fields: { ...record.fields, touched: '1' } };
    await saveRecords(database, key, batch('2', [{ record: changed, baseVersion: 1 }]));
    return {
      path: `/api/ledgers/${ledger}`,
      secrets: plantedValues(rulebook),
      papers: papersOf(rulebook).map((paper) => definitionOf(paper).key),
      reports: reportsOf(rulebook).map(({ key: report }) => report),
      ofCases: caseReports(rulebook).map(({ key: report }) => report),
    };
  }

  const found = ({ secrets }: Planted, text: string): readonly string[] =>
    secrets.filter(({ secret }) => text.includes(secret)).map(({ key }) => key);

  /** Every address of a route in a planted ledger. */
  function addressesOf(path: string, { papers, reports, ofCases, secrets, path: ledger }: Planted) {
    const own = path.replace('ledgers/{id}', ledger.slice('/api/'.length));
    const filled = own.replace('{rid}', 'a').replace('{number}', 'N1').replace('{id}', 'hotel');
    const keys = path.includes('/forms/') ? papers : reports;
    const each = filled.includes('{key}')
      ? keys.map((key) => filled.replace('{key}', key))
      : [filled];
    const groups = secrets.map(({ key }) => `?period=${PERIOD}&groupBy=${key}`);
    const queries = path.endsWith('/summary')
      ? [`?period=${PERIOD}`, ...groups]
      : path.endsWith('/due')
        ? ['?within=300d']
        : path.includes('{key}') && !path.includes('/forms/')
          ? [`?period=${PERIOD}`]
          : [''];
    const isOfCase = (address: string) =>
      ofCases.some((key) => address.includes(`/reports/${key}`));
    return each.flatMap((address) =>
      (isOfCase(address) ? ['?record=a'] : queries).map((query) => `/api/${address}${query}`),
    );
  }

  const shown = (method: string) => method === 'GET';
  const acceptsOf = (path: string) =>
    path.endsWith('/reports/{key}') ? ['application/json', workbookType] : [workbookType];

  describe.each(rulebookIds())('of %s', (id) => {
    let planted: Planted;
    beforeAll(async () => (planted = await plant(id)));

    const routesOf = routes.filter(
      ({ method, path }) => shown(method) && path.startsWith('ledgers/{id}'),
    );

    it('should be shown by no route to whoever may not see them', async () => {
      const readers = WHOLE.includes(id) ? callers : FEW;
      const leaks: string[] = [];
      let sent = 0;
      for (const { name, path } of routesOf) {
        for (const address of addressesOf(path, planted)) {
          for (const reader of readers.filter(({ role }) => !SEES_PERSONAL.includes(role))) {
            for (const accept of acceptsOf(path)) {
              const { text, status } = await send(`GET ${address}`, reader, {
                headers: { accept },
              });
              sent += 1;
              const keys = found(planted, text);
              if (keys.length > 0) leaks.push(`${name} ${status} ${reader.role} ${keys.join()}`);
              if (status === 403) break;
            }
          }
        }
      }
      expect(leaks).toEqual([]);
      expect(sent).toBeGreaterThan(10);
    });

    it('should be shown by some route to whoever may', async () => {
      for (const role of SEES_PERSONAL) {
        const { text } = await send(`GET ${planted.path}/changes`, { role, department: '乙部' });
        expect(found(planted, text)).toEqual(planted.secrets.map(({ key }) => key));
      }
    });

    it('should stand in nothing that scheduled work writes', async () => {
      service.ports.blobFiles.clear();
      service.ports.sent.length = 0;
      for (const report of planted.reports) {
        const json = planted.ofCases.includes(report) ? { record: 'a' } : { period: PERIOD };
        await send(`POST ${planted.path}/reports/${report}`, manager, { json });
      }
      const context = new InvocationContext({
        functionName: 'job',
        logHandler: (_level, ...words) => void log.push(words.join(' ')),
      });
      for (const { message } of service.ports.sent) await writeReport(ports)(message, context);
      await chaseDigest(ports)(timer, context);
      expect(service.ports.blobFiles.size).toBeGreaterThanOrEqual(planted.reports.length);
      const leaks = [...service.ports.blobFiles].flatMap(([path, bytes]) =>
        found(planted, `${path}\n${bytesText(bytes)}`).map((key) => `${path} ${key}`),
      );
      expect(leaks).toEqual([]);
    });

    it('should not come back in what a clerk is told of what they save', async () => {
      const clerk: Reader = { role: 'Clerk', department: '甲部' };
      const changes = await send(`GET ${planted.path}/changes`, clerk);
      const record = valueAt(changes.json, 'changes.1.record') as Record<string, unknown>;
      for (const [key, reader, baseVersion] of [
        ['seen', clerk, 2],
        ['stale', clerk, 1],
        ['foreign', { role: 'Clerk', department: '乙部' }, 2],
        ['stale-job', { role: 'Job', department: undefined }, 1],
      ] as const) {
        const { text } = await send(`POST ${planted.path}/records`, reader, {
          headers: { 'Idempotency-Key': key },
          json: { records: [{ ...record, id: 'a', baseVersion, reason: '更正' }] },
        });
        expect([key, found(planted, text)]).toEqual([key, []]);
      }
      const [stored] = await (
        await ports.database()
      )
        .of('ours')
        .query<{ content: { fields: Record<string, unknown> } }>(
          'SELECT content FROM records WHERE organisation = $1 AND ledger = $2',
          ['ours', planted.path.split('/').at(-1)],
        );
      const kept = Object.entries(stored?.content.fields ?? {});
      for (const { key, value } of planted.secrets) expect(kept).toContainEqual([key, value]);
    });
  });
});
