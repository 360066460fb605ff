import { definitionOf, papersOf } from '../../../core/paper/paper';
import { caseReports } from '../../../core/summary/case-report-turns';
import { intakeEvent } from '../../../core/summary/intake-event';
import { reportsOf } from '../../../functions/ledger/reports-of';
import type { Ports } from '../../../functions/ports';
import { authenticateBearer } from '../../../functions/privacy/authenticate-bearer';
import type { Role } from '../../../functions/privacy/caller';
import { saveRecords } from '../../../functions/store/save-records';
import { boundRulebook } from '../sample-ledger';
import { bytesText } from './bytes-text';
import { callApi, type Answer, type Call } from './call-api';
import { testServers } from './open-test-databases';
import { openTestService, type TestService } from './open-test-service';
import { plantedRecord, plantedValues, type PlantedValue } from './planted-record';
import { batch } from './stored-ledger';
import { openIssuer } from './tokens';
import { onUndoneDatabase } from './undone-database';
import { valueAt } from './value-at';

/** Who may see personal values. */
export const SEES_PERSONAL: readonly Role[] = ['Manager', 'Records'];

/** Somebody who reads; the planted complaints are of 甲部. */
export interface Reader {
  readonly role: Role;
  readonly department: '甲部' | '乙部' | undefined;
}

export const manager: Reader = { role: 'Manager', department: undefined };

/** A ledger of a regime with one complaint whose personal values stand nowhere else. */
export interface Planted {
  readonly path: string;
  readonly secrets: readonly PlantedValue[];
  /** What a route's address is filled with. */
  readonly papers: readonly string[];
  readonly reports: readonly string[];
  /** Those of them that are made for each case. */
  readonly ofCases: readonly string[];
}

/** Keys of the personal fields whose values stand in a text. */
export const found = ({ secrets }: Planted, text: string): readonly string[] =>
  secrets.filter(({ secret }) => text.includes(secret)).map(({ key }) => key);

/** A service in which ledgers are planted and read by people of any role and department. */
export interface PlantedOffice {
  readonly service: TestService;
  readonly ports: Ports;
  plant(rulebook: string): Promise<Planted>;
  /** Sends a request; `text` is all that can be read in its answer. */
  send(
    address: string,
    reader: Reader,
    more?: Call,
    through?: Ports,
  ): Promise<Answer & { readonly text: string }>;
  /** Does work within one transaction: a part of the statements, and nothing of it stays. */
  inOneTransaction(work: (within: Ports) => Promise<void>): Promise<void>;
}

export async function openPlantedOffice(wall: string): Promise<PlantedOffice> {
  const [server] = testServers;
  if (!server) throw new Error('No database.');
  const service = await openTestService(server);
  service.ports.setNow(wall);
  const issuer = await openIssuer();
  const authenticate = authenticateBearer(issuer.rules, service.ports.now);
  const ports: Ports = { ...service.ports, authenticate };
  const tokens = new Map<string, Promise<string>>();

  function tokenOf({ role, department }: Reader): Promise<string> {
    const at = service.ports.now();
    const who = `${role} ${department ?? ''} ${at}`;
    const token =
      tokens.get(who) ??
      issuer.token({
        ...{ iat: at - 60, nbf: at - 60, exp: at + 3600, roles: [role], name: '某人' },
        ...(department && { department }),
      });
    tokens.set(who, token);
    return token;
  }
  const send: PlantedOffice['send'] = async (address, reader, more = {}, through = ports) => {
    const headers = { ...more.headers, authorization: `Bearer ${await tokenOf(reader)}` };
    const answer = await callApi(through, address, { ...more, headers });
    const head = [...answer.headers].map((pair) => decodeURIComponent(pair.join(': ')));
    return { ...answer, text: [...head, bytesText(answer.bytes)].join('\n') };
  };

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

  return {
    ...{ service, ports, plant, send },
    inOneTransaction: async (work) =>
      onUndoneDatabase(await ports.database(), 'ours', (undone) =>
        work({ ...ports, database: () => Promise.resolve(undone) }),
      ),
  };
}
