import type { LedgerKey } from '../../functions/ledger/ledger';
import { checkHistory } from '../../functions/store/check-history';
import type { Database } from '../../functions/store/database';
import { readChanges } from '../../functions/store/read-history';
import type { Acknowledged } from './drill-writers';

export type Counts = ReadonlyMap<string, number>;

/** Says which tables have other rows than the snapshot had. */
export function compareCounts(snapshot: Counts, restored: Counts): readonly string[] {
  return [...new Set([...snapshot.keys(), ...restored.keys()])]
    .filter((table) => snapshot.get(table) !== restored.get(table))
    .map(
      (table) =>
        `${table}: 备份时 ${rowsOf(snapshot, table)}，恢复后 ${rowsOf(restored, table)}。 ${rowsOf(snapshot, table)} rows in the snapshot, ${rowsOf(restored, table)} restored.`,
    );
}

const rowsOf = (counts: Counts, table: string): string => String(counts.get(table) ?? '–');

/** Says what is wrong with a restored ledger: its chain, and what was acknowledged and is not there. */
export async function checkRestored(
  database: Database,
  key: LedgerKey,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const tenant = database.of(key.organisation);
  const name = `${key.organisation}/${key.ledger}`;
  const { broken } = await checkHistory(tenant, key);
  const changes = await readChanges(tenant, key, 0, Number.MAX_SAFE_INTEGER);
  const there = new Set(changes.map(({ record, version }) => `${record} ${version}`));
  const lost = acknowledged.filter(
    (one) =>
      one.key.organisation === key.organisation &&
      one.key.ledger === key.ledger &&
      !there.has(`${one.record} ${one.version}`),
  );
  return [
    ...(broken ? [`${name}: ${broken.message.zh} ${broken.message.en}`] : []),
    ...lost.map(
      ({ record, version }) =>
        `${name}: ${record} 第 ${version} 版在备份前已确认，恢复后没有。 Version ${version} of ${record} was acknowledged before the dump and is not there.`,
    ),
  ];
}
