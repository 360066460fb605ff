import { authenticateBearer } from '../../../functions/privacy/authenticate-bearer';
import type { Role } from '../../../functions/privacy/caller';
import type { Ports } from '../../../functions/ports';
import { checkHistory } from '../../../functions/store/check-history';
import { callApi, type Answer, type Call } from './call-api';
import type { TestServer } from './open-test-databases';
import { openTestService, type TestService } from './open-test-service';
import { openIssuer } from './tokens';
import { valueAt } from './value-at';

/** A service that people of a name and a role work with, and the ledgers they keep. */
export interface CustodyDesk {
  readonly service: TestService;
  readonly ports: Ports;
  readonly send: (
    address: string,
    role: Role,
    name: string,
    more?: Call,
    through?: Ports,
  ) => Promise<Answer>;
  /** Address of a new ledger with these records in it. */
  readonly createLedger: (rulebook: string, records: readonly object[]) => Promise<string>;
  /** Whether the logs of a ledger are whole. */
  readonly checked: (ledger: string) => ReturnType<typeof checkHistory>;
}

/** Opens a service on a database, with sign-in by tokens that are made here. */
export async function openCustodyDesk(server: TestServer): Promise<CustodyDesk> {
  const service = await openTestService(server);
  const issuer = await openIssuer();
  const ports = {
    ...service.ports,
    authenticate: authenticateBearer(issuer.rules, service.ports.now),
  };
  const send: CustodyDesk['send'] = async (address, role, name, more = {}, through = ports) => {
    const at = service.ports.now();
    const token = await issuer.token({
      ...{ iat: at - 60, nbf: at - 60, exp: at + 3600, roles: [role], name },
    });
    const headers = { ...more.headers, authorization: `Bearer ${token}` };
    return callApi(through, address, { ...more, headers });
  };
  return {
    ...{ service, ports, send },
    async createLedger(rulebook, records) {
      const json = { name: '台账', rulebook };
      const created = await send('POST /api/ledgers', 'Manager', '王经理', { json });
      expect(created.status).toBe(201);
      const ledger = `/api/ledgers/${String(valueAt(created.json, 'id'))}`;
      const saved = await send(`POST ${ledger}/records`, 'Manager', '王经理', {
        headers: { 'Idempotency-Key': '1' },
        json: { records },
      });
      expect(JSON.stringify(saved.json)).not.toContain('invalid');
      return ledger;
    },
    checked: async (ledger) =>
      checkHistory((await ports.database()).of('ours'), {
        organisation: 'ours',
        ledger: ledger.split('/').at(-1) ?? '',
      }),
  };
}
