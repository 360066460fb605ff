import type { Ports } from '../../../functions/ports';
import { roles } from '../../../functions/privacy/caller';
import { writeReport } from '../../../functions/queue/write-report';
import { routes } from '../../../functions/routes';
import { chaseDigest } from '../../../functions/timer/chase-digest';
import { workbookType } from '../../../functions/workbook-type';
import { bytesText } from '../../support/functions/bytes-text';
import {
  found,
  manager,
  openPlantedOffice,
  SEES_PERSONAL,
  type Planted,
  type PlantedOffice,
  type Reader,
} from '../../support/functions/planted-office';
import { valueAt } from '../../support/functions/value-at';
import { rulebookIds } from '../../support/read-rulebook';
import { quietContext, timer } from '../../support/functions/scheduled';

jest.setTimeout(600_000);

const PERIOD = '2026-11';
describe('personal values', () => {
  let office: PlantedOffice;
  let ports: Ports;
  let files: Map<string, Uint8Array>;
  const all: Planted[] = [];

  beforeAll(async () => {
    office = await openPlantedOffice('2026-11-22T09:30:00');
    ({ ports } = office);
    files = office.service.ports.blobFiles;
  });
  afterAll(() => office.service.close());
  beforeEach(() => {
    files.clear();
    office.service.ports.sent.length = 0;
  });

  /** Callers by role and department; the planted complaint is of 甲部. */
  const callers = (['甲部', '乙部', undefined] as const).flatMap((department) =>
    roles.map((role) => ({ role, department })),
  );
  /** Regimes tried with every role and department; of the others those who see most. */
  const WHOLE = ['property-internal-procedure', 'hotel-guest-complaints'];
  const FEW: readonly Reader[] = [
    { role: 'Clerk', department: '甲部' },
    { role: 'Job', department: undefined },
  ];

  /** Files written, and what they tell. */
  const filesWith = (planted: Planted): readonly string[] =>
    [...files].flatMap(([path, bytes]) =>
      found(planted, `${path}\n${bytesText(bytes)}`).map((key) => `${path} ${key}`),
    );

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
    beforeAll(async () => all.push((planted = await office.plant(id))));

    const routesOf = routes.filter(
      ({ method, path }) => shown(method) && path.startsWith('ledgers/{id}'),
    );

    it('should be shown by no route to whoever may not see them', async () => {
      const readers = WHOLE.includes(id) ? callers : FEW;
      const leaks: string[] = [];
      let sent = 0;
      const read = async (name: string, accept: string, ...asked: [string, Reader, Ports]) => {
        const [address, reader, within] = asked;
        const call = { headers: { accept } };
        const { text, status } = await office.send(`GET ${address}`, reader, call, within);
        sent += 1;
        const keys = found(planted, text);
        if (keys.length > 0) leaks.push(`${name} ${status} ${reader.role} ${keys.join()}`);
        return status;
      };
      await office.inOneTransaction(async (within) => {
        for (const { name, path } of routesOf) {
          for (const address of addressesOf(path, planted)) {
            for (const reader of readers.filter(({ role }) => !SEES_PERSONAL.includes(role))) {
              for (const accept of acceptsOf(path)) {
                if ((await read(name, accept, address, reader, within)) === 403) break;
              }
            }
          }
        }
      });
      expect(leaks).toEqual([]);
      expect(sent).toBeGreaterThan(10);
    });

    it('should be shown by some route to whoever may', async () => {
      for (const role of SEES_PERSONAL) {
        const { text } = await office.send(`GET ${planted.path}/changes`, {
          role,
          department: '乙部',
        });
        expect(found(planted, text)).toEqual(planted.secrets.map(({ key }) => key));
      }
    });

    it('should stand in nothing that scheduled work writes', async () => {
      await office.inOneTransaction(async (within) => {
        for (const report of planted.reports) {
          const json = planted.ofCases.includes(report) ? { record: 'a' } : { period: PERIOD };
          const address = `POST ${planted.path}/reports/${report}`;
          await office.send(address, manager, { json }, within);
        }
        for (const { message } of office.service.ports.sent) {
          await writeReport(within)(message, quietContext);
        }
      });
      expect(files.size).toBeGreaterThanOrEqual(planted.reports.length);
      expect(filesWith(planted)).toEqual([]);
    });

    it('should not come back in what a clerk is told of what they save', async () => {
      const clerk: Reader = { role: 'Clerk', department: '甲部' };
      const changes = await office.send(`GET ${planted.path}/changes`, clerk);
      const record = valueAt(changes.json, 'changes.1.record') as Record<string, unknown>;
      for (const [key, reader, baseVersion] of [
        ['seen', clerk, 2],
        ['stale', clerk, 1],
        ['foreign', { role: 'Clerk', department: '乙部' }, 2],
        ['stale-job', { role: 'Job', department: undefined }, 1],
      ] as const) {
        const { text } = await office.send(`POST ${planted.path}/records`, reader, {
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

  it('should stand in no digest of the night', async () => {
    await chaseDigest(ports)(timer, quietContext);
    expect(files.size).toBeGreaterThan(0);
    expect(all.flatMap(filesWith)).toEqual([]);
  });
});
