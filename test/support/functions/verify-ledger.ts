import { checkHistory } from '../../../functions/store/check-history';
import type { LedgerKey } from '../../../functions/ledger/ledger';
import type { TenantDatabase } from '../../../functions/store/database';
import { readChanges } from '../../../functions/store/read-history';
import { textOf, type Acknowledged, type Outcome } from './simulated-clients';

/** Everything that is wrong with a ledger whose numbers are N1, N2, …, as sentences. */
export async function verifyLedger(
  tenant: TenantDatabase,
  key: LedgerKey,
  acknowledged: readonly Pick<Acknowledged, 'id' | 'version' | 'number'>[],
): Promise<readonly string[]> {
  const { broken } = await checkHistory(tenant, key);
  const changes = await readChanges(tenant, key, 0, Number.MAX_SAFE_INTEGER);
  const rows = await tenant.query<{ id: string; number: string }>(
    'SELECT id, number FROM records WHERE organisation = $1 AND ledger = $2',
    [key.organisation, key.ledger],
  );
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const expected = rows.map((_, index) => `N${index + 1}`);
  const isGapless = [...numbers.values()].sort().join() === [...expected].sort().join();
  return [
    ...(broken ? [broken.message.en] : []),
    ...(isGapless ? [] : [`The numbers are ${[...numbers.values()].join()}.`]),
    ...acknowledged.flatMap(({ id, version, number }) => [
      ...(changes.filter((entry) => entry.record === id && entry.version === version).length === 1
        ? []
        : [`Version ${version} of ${id} was acknowledged and is not there once.`]),
      ...(numbers.get(id) === number
        ? []
        : [
            `${id} was acknowledged as ${number ?? 'nothing'} and is ${numbers.get(id) ?? 'gone'}.`,
          ]),
    ]),
  ];
}

/** The same, and whether each edit became what its client meant and all clients have the same. */
export async function verifyOutcome(
  tenant: TenantDatabase,
  key: LedgerKey,
  { acknowledged, copies }: Outcome,
): Promise<readonly string[]> {
  const changes = await readChanges(tenant, key, 0, Number.MAX_SAFE_INTEGER);
  const last = new Map(changes.map((entry) => [entry.record, entry]));
  const isRemoved = (id: string) => last.get(id)?.kind === 'removed';
  const present = acknowledged.filter(({ id }) => !isRemoved(id));
  const texts = changes.map(({ after }) => textOf(after));
  const meant = present.filter(({ id, version, text, baseText }) => {
    const entry = changes.find((one) => one.record === id && one.version === version);
    return textOf(entry?.after ?? null) === text && textOf(entry?.before ?? null) === baseText;
  });
  const truth = stateOf(
    [...last.values()].map(({ record, version, after }) => [
      record,
      { version, text: textOf(after) },
    ]),
  );
  return [
    ...(await verifyLedger(tenant, key, acknowledged)),
    ...present
      .filter((edit) => !meant.includes(edit))
      .map(({ id, text }) => `Edit ${text} of ${id} was not applied to what it was made from.`),
    ...present
      .filter(({ text }) => texts.filter((other) => other === text).length !== 1)
      .map(({ id, text }) => `Edit ${text} of ${id} is not in the history once.`),
    ...copies
      .map((copy) => stateOf([...copy]))
      .filter((copy) => copy !== truth)
      .map((copy) => `A client has ${copy} instead of ${truth}.`),
  ];
}

function stateOf(records: readonly (readonly [string, object])[]): string {
  return JSON.stringify([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
}
