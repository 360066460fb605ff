import fc from 'fast-check';
import type { LedgerKey } from '../../../functions/ledger/ledger';
import type { TenantDatabase } from '../../../functions/store/database';
import { migrate } from '../../../functions/store/migrate';
import { readChanges } from '../../../functions/store/read-history';
import { readStoredRecords } from '../../../functions/store/read-stored-records';
import { removeRecord } from '../../../functions/store/remove-record';
import { saveRecords } from '../../../functions/store/save-records';
import { testServers, type TestDatabase } from '../../support/functions/open-test-databases';
import {
  arbitraryInterleaving,
  simulateClients,
  type LedgerService,
} from '../../support/functions/simulated-clients';
import { addLedger, storeNow as at } from '../../support/functions/stored-ledger';
import { verifyOutcome } from '../../support/functions/verify-ledger';

/** How many histories are tried; `HISTORIES=20000` in the environment makes it a long run. */
const runs = Number(process.env['HISTORIES'] ?? 1_000);

jest.setTimeout(60_000 + runs * 1_000);

type Serve = (tenant: TenantDatabase, key: LedgerKey) => LedgerService;

const serve: Serve = (tenant, key) => ({
  save: (request) => saveRecords(tenant, key, request),
  async remove(record) {
    await removeRecord(tenant, key, { record, by: 'records', at }, '2026-11-27');
  },
  changes: (since, limit) => readChanges(tenant, key, since, limit),
});

/** Takes each delivery of a request for a new one. */
const withoutIdempotency: Serve = (tenant, key) => {
  const service = serve(tenant, key);
  let count = 0;
  return {
    ...service,
    save: (request) =>
      service.save({ ...request, idempotencyKey: `${request.idempotencyKey}#${(count += 1)}` }),
  };
};

/** Applies each change to whatever is stored. */
const withoutVersionCheck: Serve = (tenant, key) => {
  const service = serve(tenant, key);
  return {
    ...service,
    async save(request) {
      const ids = request.changes.map(({ record }) => record.id);
      const stored = await readStoredRecords(tenant, key, ids);
      const next = new Map([...stored].map(([id, { version }]) => [id, version]));
      const changes = request.changes.map((wanted) => {
        const baseVersion = next.get(wanted.record.id) ?? 0;
        next.set(wanted.record.id, baseVersion + 1);
        return { ...wanted, baseVersion };
      });
      return service.save({ ...request, changes });
    },
  };
};

/** Acknowledges every fifth request without storing it. */
const withoutDurability: Serve = (tenant, key) => {
  const service = serve(tenant, key);
  let count = 0;
  return {
    ...service,
    async save(request) {
      count += 1;
      if (count % 5 !== 0) return service.save(request);
      const outcomes = request.changes.map(({ baseVersion }) => ({
        status: 'applied' as const,
        version: baseVersion + 1,
        number: 'N1',
      }));
      return { kind: 'saved', outcomes, cursor: 0 };
    },
  };
};

describe.each(testServers)('many clients of one ledger on $name', (server) => {
  let opened: TestDatabase;
  let tenant: TenantDatabase;
  let count = 0;
  beforeAll(async () => {
    opened = await server.open();
    await migrate(opened.database);
    tenant = opened.database.of('test');
  });
  afterAll(() => opened.drop());

  const historiesOn = (served: Serve) =>
    fc.asyncProperty(arbitraryInterleaving, async (interleaving) => {
      const key = await addLedger(tenant, `ledger-${(count += 1)}`);
      const outcome = await simulateClients(interleaving, served(tenant, key));
      expect(await verifyOutcome(tenant, key, outcome)).toEqual([]);
    });

  it('should keep each acknowledged change once, number without gaps and agree in the end', async () => {
    await fc.assert(historiesOn(serve), { seed: 2026, numRuns: runs });
  });

  it.each([
    ['idempotency', withoutIdempotency],
    ['a version check', withoutVersionCheck],
    ['durability', withoutDurability],
  ])('should be caught at once without %s', async (_name, served) => {
    const { failed } = await fc.check(historiesOn(served), {
      seed: 2026,
      numRuns: 50,
      endOnFailure: true,
    });
    expect(failed).toBe(true);
  });
});
