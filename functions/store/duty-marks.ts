import type { EpochDay, Instant } from '../../core/date/time';
import type { DutyMark } from '../../core/escalation/duty-list';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** Keeps that a duty was done. */
export async function addDutyMark(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  { duty, day, at, by, note }: DutyMark & { readonly note?: string | undefined },
): Promise<void> {
  await database.query(
    `INSERT INTO duty_marks (organisation, ledger, duty, day, at, actor, note)
     VALUES ($1, $2, $3, $4, to_timestamp($5), $6, $7)`,
    [organisation, ledger, duty, day, at, by, note ?? null],
  );
}

/** The marks for days since one, oldest first. */
export function readDutyMarks(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  since: EpochDay,
): Promise<readonly DutyMark[]> {
  return database.query<{
    readonly duty: string;
    readonly day: EpochDay;
    readonly at: Instant;
    readonly by: string;
  }>(
    `SELECT duty, day, floor(extract(epoch FROM at))::float8 AS at, actor AS by FROM duty_marks
     WHERE organisation = $1 AND ledger = $2 AND day >= $3 ORDER BY number`,
    [organisation, ledger, since],
  );
}
