import type { Instant } from '../../core/date/time';
import type { ChaseNotice } from '../ledger/chase-notice';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantDatabase, TenantQueryable } from './database';
import { addDelivery } from './deliveries';
import { lockLedger } from './lock-ledger';

/** A step to deliver, not yet known to be new; `numbered` when it is a document with a number. */
export type WantedNotice = Omit<ChaseNotice, 'number' | 'receivedAt' | 'receivedBy'> & {
  readonly numbered: boolean;
};

/**
 * Keeps the steps that were not delivered before and gives those that are documents their numbers,
 * while other writers of the ledger wait: no step twice, no number twice, none left out.
 *
 * @param number the number after those taken.
 * @param channels by which a notice is to be sent.
 * @returns what is new.
 */
export function issueNotices(
  database: TenantDatabase,
  key: LedgerKey,
  wanted: readonly WantedNotice[],
  number: (step: string, taken: readonly string[]) => string,
  channels: (notice: ChaseNotice) => readonly string[],
): Promise<readonly ChaseNotice[]> {
  return database.transaction(async (transaction) => {
    await lockLedger(transaction, key);
    const known = await knownKeys(
      transaction,
      key,
      wanted.map((notice) => notice.key),
    );
    const fresh = wanted.filter((notice) => !known.has(notice.key));
    if (fresh.length === 0) return [];
    const taken = [...(await takenNumbers(transaction, key))];
    const issued: ChaseNotice[] = [];
    for (const { numbered, ...notice } of fresh) {
      if (!numbered) issued.push(notice);
      else {
        const next = number(notice.step, taken);
        taken.push(next);
        issued.push({ ...notice, number: next });
      }
    }
    for (const notice of issued) {
      await insert(transaction, key, notice);
      for (const channel of channels(notice)) {
        await addDelivery(transaction, { ...key, notice: notice.key, channel }, notice.issuedAt);
      }
    }
    return issued;
  });
}

async function knownKeys(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ key: string }>(
    `SELECT key FROM chase_notices
     WHERE organisation = $1 AND ledger = $2 AND key = ANY ($3::text[])`,
    [organisation, ledger, keys],
  );
  return new Set(rows.map(({ key }) => key));
}

async function takenNumbers(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
): Promise<readonly string[]> {
  const rows = await transaction.query<{ number: string }>(
    `SELECT number FROM chase_notices
     WHERE organisation = $1 AND ledger = $2 AND number IS NOT NULL`,
    [organisation, ledger],
  );
  return rows.map(({ number }) => number);
}

async function insert(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  notice: ChaseNotice,
): Promise<void> {
  const { key, record, clock, step, number, department, handler, due, issuedAt } = notice;
  await transaction.query(
    `INSERT INTO chase_notices (organisation, ledger, key, record, clock, step, number,
       department, handler, due, issued_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10), to_timestamp($11))`,
    [
      organisation,
      ledger,
      key,
      record,
      clock,
      step,
      number ?? null,
      department,
      handler,
      due,
      issuedAt,
    ],
  );
}

/** Which notices of a ledger: of a record, with a number, or with a key; absent: all. */
export type WhichNotices =
  { readonly record: string } | { readonly number: string } | { readonly key: string };

/** The steps that were delivered, latest first. */
export async function readNotices(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  which?: WhichNotices,
): Promise<readonly ChaseNotice[]> {
  const [[column, value] = []] = Object.entries(which ?? {}) as readonly [string, string][];
  const rows = await database.query<Row>(
    `SELECT key, record, clock, step, number, department, handler,
       floor(extract(epoch FROM due))::float8 AS due,
       floor(extract(epoch FROM issued_at))::float8 AS "issuedAt",
       floor(extract(epoch FROM received_at))::float8 AS "receivedAt",
       received_by AS "receivedBy"
     FROM chase_notices WHERE organisation = $1 AND ledger = $2
       ${column === undefined ? '' : `AND ${column} = $3`} ORDER BY issued_at DESC, key`,
    [organisation, ledger, ...(value === undefined ? [] : [value])],
  );
  return rows.map(({ number, receivedAt, receivedBy, ...notice }) => ({
    ...notice,
    ...(number !== null && { number }),
    ...(receivedAt !== null && { receivedAt }),
    ...(receivedBy !== null && { receivedBy }),
  }));
}

interface Row {
  readonly key: string;
  readonly record: string;
  readonly clock: string;
  readonly step: string;
  readonly number: string | null;
  readonly department: string;
  readonly handler: string;
  readonly due: Instant;
  readonly issuedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly receivedBy: string | null;
}

/** Keeps who signed for a notice and when; the first receipt stands. */
export async function signForNotice(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  number: string,
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<void> {
  await database.query(
    `UPDATE chase_notices SET received_at = to_timestamp($4), received_by = $5
     WHERE organisation = $1 AND ledger = $2 AND number = $3 AND received_at IS NULL`,
    [organisation, ledger, number, at, by],
  );
}
