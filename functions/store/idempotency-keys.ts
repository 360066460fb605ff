import type { Instant } from '../../core/date/time';
import type { LedgerKey } from '../ledger/ledger';
import type { SaveOutcome } from '../ledger/save-outcome';
import type { TenantQueryable } from './database';

/** The answer to a request, kept so that its repetition gets the same; it holds no personal data. */
export interface KeptAnswer {
  readonly outcomes: readonly SaveOutcome[];
  readonly cursor: number;
}

/** The answer kept under a key, with the digest of the request it was given to. */
export async function readAnswer(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  key: string,
): Promise<{ readonly digest: string; readonly answer: KeptAnswer } | undefined> {
  const [row] = await database.query<{ digest: string; answer: KeptAnswer }>(
    `SELECT request_digest AS digest, answer FROM idempotency_keys
     WHERE organisation = $1 AND ledger = $2 AND key = $3`,
    [organisation, ledger, key],
  );
  return row;
}

/** Keeps the answer to a request under its key. */
export async function keepAnswer(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  request: { readonly idempotencyKey: string; readonly digest: string; readonly at: Instant },
  answer: KeptAnswer,
): Promise<void> {
  await database.query(
    `INSERT INTO idempotency_keys (organisation, ledger, key, request_digest, answer, at)
     VALUES ($1, $2, $3, $4, $5::jsonb, to_timestamp($6))`,
    [
      organisation,
      ledger,
      request.idempotencyKey,
      request.digest,
      JSON.stringify(answer),
      request.at,
    ],
  );
}
