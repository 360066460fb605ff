import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LedgerKey } from '../../../functions/ledger/ledger';
import type { Database, TenantDatabase } from '../../../functions/store/database';
import { migrate } from '../../../functions/store/migrate';
import { openPglite } from '../../../functions/store/open-pglite';
import { readRecords } from '../../../functions/store/read-records';
import { saveRecords } from '../../../functions/store/save-records';
import type { TestPostgres } from '../../../scripts/start-postgres';
import { describeOnPostgres } from '../../support/functions/on-postgres';
import { databaseOf, startOwnPostgres } from '../../support/functions/own-postgres';
import { pgliteTemplate } from '../../support/functions/pglite-template';
import { runWriter, type Told } from '../../support/functions/run-writer';
import { addLedger, batch, change } from '../../support/functions/stored-ledger';
import { verifyLedger } from '../../support/functions/verify-ledger';

jest.setTimeout(300_000);

const root = join(__dirname, '..', '..', '..');

/** Moments of a write at which a process dies: before, in and after its transaction. */
const moments = [
  'FOR UPDATE',
  'INSERT INTO history',
  'INSERT INTO idempotency_keys',
  'acknowledge',
];

/** What a writer was told of its third record when it asks again, having died over it. */
async function askAgain(tenant: TenantDatabase, key: LedgerKey, writer: string): Promise<Told> {
  const id = `${writer}-3`;
  const saved = await saveRecords(tenant, key, batch(id, [change(id, 0)]));
  const [outcome] = saved.kind === 'saved' ? saved.outcomes : [];
  return { id, ...outcome } as Told;
}

describe('writers killed in the middle of a write, on PGlite in a folder', () => {
  let folder: string;
  let target: string;
  let key: LedgerKey;

  /** One process at a time has the folder. */
  async function within<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    const database = await openPglite(target);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }
  const checkHistory = () =>
    promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', join('scripts', 'check-history.ts'), '--data', folder],
      { cwd: root },
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'complaint-ledger-killed-'));
    target = join(folder, 'database');
    const database = await openPglite(target, { template: await pgliteTemplate() });
    await migrate(database);
    key = await addLedger(database.of('test'), 'killed');
    await database.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('should keep each acknowledged change once, without a gap in the numbers', async () => {
    const told: Told[] = [];
    for (const [index, moment] of moments.entries()) {
      const writer = `w${index}`;
      told.push(...(await runWriter({ target, key, writer, moment })));
      await within(async (database) => {
        const tenant = database.of('test');
        expect(await verifyLedger(tenant, key, told)).toEqual([]);
        told.push(await askAgain(tenant, key, writer));
        expect(await verifyLedger(tenant, key, told)).toEqual([]);
      });
    }
    expect(told).toHaveLength(3 * moments.length);
  });

  it('should be found whole by the check command, and broken once it was tampered with', async () => {
    expect((await checkHistory()).stdout).toContain('1 ledgers checked, 0 broken');
    await within((database) =>
      database.transaction(async (transaction) => {
        await transaction.execute('SET LOCAL session_replication_role = replica');
        await transaction.query(`UPDATE history SET actor = 'x' WHERE sequence = 4`);
      }),
    );
    await expect(checkHistory()).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /BROKEN {2}test\/killed .*\n {2}entry-altered: .*Entry 4 /,
      ) as unknown,
    });
  });
});

describeOnPostgres('writers and servers killed in the middle of a write', () => {
  let server: TestPostgres;
  let database: Database;
  let tenant: TenantDatabase;

  beforeAll(async () => {
    server = startOwnPostgres();
    ({ database } = await databaseOf(server).open());
    await migrate(database);
    tenant = database.of('test');
  });
  afterAll(async () => {
    await database.close();
    server.stop();
  });

  /** Saves ten batches of two new records; asks again for whatever was not answered. */
  async function write(key: LedgerKey, writer: string, onLost: () => Promise<void>) {
    const told: Told[] = [];
    for (let count = 0; count < 10;) {
      const ids = [`${writer}-${count}a`, `${writer}-${count}b`];
      const request = batch(
        `${writer}-${count}`,
        ids.map((id) => change(id, 0)),
      );
      try {
        const saved = await saveRecords(tenant, key, request);
        const outcomes = saved.kind === 'saved' ? saved.outcomes : [];
        told.push(...ids.map((id, index) => ({ id, ...outcomes[index] }) as Told));
        count += 1;
      } catch {
        await onLost();
      }
    }
    return told;
  }

  const twentyWriters = (key: LedgerKey, onLost: () => Promise<void>) =>
    Promise.all(Array.from({ length: 20 }, (_, index) => write(key, `p${index}`, onLost)));

  it('should keep each acknowledged change once while twenty write and others are killed', async () => {
    const key = await addLedger(tenant, 'killed');
    const target = server.url;
    const fail = () => Promise.reject(new Error('A living writer failed.'));
    const [told, ...killed] = await Promise.all([
      twentyWriters(key, fail),
      ...moments.map((moment, index) => runWriter({ target, key, writer: `w${index}`, moment })),
      runWriter({ target, key, writer: 'watched', moment: 'never', killAfter: 5 }),
    ]);
    const again = await Promise.all(
      moments.map((_moment, index) => askAgain(tenant, key, `w${index}`)),
    );
    const all = [...told.flat(), ...killed.flat(), ...again];
    expect(all.length).toBeGreaterThanOrEqual(400 + 3 * moments.length + 5);
    expect(await verifyLedger(tenant, key, all)).toEqual([]);
  });

  it('should keep each acknowledged change once when the server is killed under twenty writers', async () => {
    const key = await addLedger(tenant, 'crashed');
    let crashes = 0;
    let recovered = Promise.resolve();
    const watch = async () => {
      for (const limit of [40, 160]) {
        while ((await readRecords(tenant, key)).length < limit);
        crashes += 1;
        recovered = server.crash();
        await recovered;
      }
    };
    const [told] = await Promise.all([twentyWriters(key, () => recovered), watch()]);
    expect(crashes).toBe(2);
    expect(told.flat()).toHaveLength(400);
    expect(await verifyLedger(tenant, key, told.flat())).toEqual([]);
  });
});
