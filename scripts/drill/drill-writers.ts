import type { ComplaintRecord } from '../../core/record/record';
import type { LedgerKey } from '../../functions/ledger/ledger';
import type { Database, TenantDatabase } from '../../functions/store/database';
import { insertLedger } from '../../functions/store/insert-ledger';
import { saveRecords, type SaveRequest } from '../../functions/store/save-records';

/** A change a writer was told is stored. */
export interface Acknowledged {
  readonly key: LedgerKey;
  readonly record: string;
  readonly version: number;
}

/** 2026-11-22 09:30 in China: what is written does not depend on the day of the drill. */
const AT = 1_795_311_000;

const ledgers: readonly LedgerKey[] = ['drill-a', 'drill-b'].flatMap((organisation) =>
  ['first', 'second'].map((ledger) => ({ organisation, ledger })),
);

/** Adds two ledgers to each of two organisations. */
export async function addDrillLedgers(database: Database): Promise<readonly LedgerKey[]> {
  for (const { organisation, ledger } of ledgers) {
    await insertLedger(database.of(organisation), {
      organisation,
      id: ledger,
      name: '备份演练',
      rulebook: 'any',
      rulebookVersion: '1',
      parameters: {},
      choices: {},
      ownRulebook: null,
      timeZone: 'Asia/Shanghai',
      calendar: { kind: 'weekdays', closures: [], extraWorkdays: [], hours: [] },
      createdAt: AT,
      createdBy: 'drill',
    });
  }
  return ledgers;
}

/** A person who enters records one after the other and corrects each once. */
export interface DrillWriter {
  readonly key: LedgerKey;
  readonly name: string;
}

/** Writes rounds while there are more to write, one at least; notes what was acknowledged. */
export async function keepWriting(
  database: Database,
  writer: DrillWriter,
  more: (round: number) => boolean,
  told: Acknowledged[],
): Promise<void> {
  const tenant = database.of(writer.key.organisation);
  let round = 0;
  do {
    round += 1;
    const record = `${writer.name}-${round}`;
    for (const version of [1, 2]) await write(tenant, writer.key, record, version, told);
  } while (more(round));
}

async function write(
  tenant: TenantDatabase,
  key: LedgerKey,
  id: string,
  version: number,
  told: Acknowledged[],
): Promise<void> {
  const saved = await saveRecords(tenant, key, request(id, version));
  const [outcome] = saved.kind === 'saved' ? saved.outcomes : [];
  if (outcome?.status !== 'applied' || outcome.version !== version) {
    throw new Error(`${id} was not saved: ${JSON.stringify(saved)}`);
  }
  told.push({ key, record: id, version });
}

function request(id: string, version: number): SaveRequest {
  const record: ComplaintRecord = {
    id,
    fields: { text: `备份演练 ${id} 第 ${version} 版` },
    events: { received: { instant: AT, dateOnly: false } },
    agreed: {},
    extensions: [],
    pauses: [],
  };
  return {
    changes: [{ record, baseVersion: version - 1 }],
    by: 'drill',
    at: AT,
    idempotencyKey: `${id}-${version}`,
    digest: `${id}-${version}`,
    allotter: (taken) => {
      let last = [...taken].length;
      return { note: () => undefined, next: () => `D${(last += 1)}` };
    },
  };
}
