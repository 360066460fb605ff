import { migrate } from '../../../functions/store/migrate';
import type { Database } from '../../../functions/store/database';
import { callApi } from './call-api';
import { namingDatabase } from './naming-database';
import type { TestServer } from './open-test-databases';
import { testPorts, type TestPorts } from './test-ports';
import { valueAt } from './value-at';

export interface TestService {
  readonly ports: TestPorts;
  /** Creates a ledger and gives its address, `/api/ledgers/…`. */
  createLedger(rulebook?: string, more?: object): Promise<string>;
  /** The database without the check that statements name their organisation. */
  readonly plain: Database;
  close(): Promise<void>;
}

/** The service on an empty database of a server. */
export async function openTestService(server: TestServer): Promise<TestService> {
  const opened = await server.open();
  const { database } = opened;
  await migrate(database);
  const ports = testPorts(namingDatabase(database));
  return {
    ports,
    async createLedger(rulebook = 'property-internal-procedure', more = {}) {
      const json = { name: '物业投诉', rulebook, ...more };
      const created = await callApi(ports, 'POST /api/ledgers', { json });
      if (created.status !== 201) throw new Error(JSON.stringify(created.json));
      return `/api/ledgers/${String(valueAt(created.json, 'id'))}`;
    },
    plain: database,
    close: () => opened.drop(),
  };
}
