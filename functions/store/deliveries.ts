import type { Instant } from '../../core/date/time';
import type { LedgerKey } from '../ledger/ledger';
import type { TenantQueryable } from './database';

/** A message about one notice by one channel. */
export interface DeliveryKey extends LedgerKey {
  /** Key of the notice. */
  readonly notice: string;
  readonly channel: string;
}

export interface Delivery {
  /** Id of the record the notice is about. */
  readonly record: string;
  readonly notice: string;
  readonly number: string | null;
  readonly channel: string;
  readonly status: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  /** Attempts that broke off between sending and noting it: the message may have left by them. */
  readonly unsettled: number;
  /** Why the last attempt failed. */
  readonly cause: string | null;
  readonly at: Instant;
}

/** Keeps that a notice is to be sent by a channel; one that is there already stays as it is. */
export async function addDelivery(
  database: TenantQueryable,
  { organisation, ledger, notice, channel }: DeliveryKey,
  at: Instant,
): Promise<void> {
  await database.query(
    `INSERT INTO deliveries (organisation, ledger, notice, channel, at)
     VALUES ($1, $2, $3, $4, to_timestamp($5)) ON CONFLICT DO NOTHING`,
    [organisation, ledger, notice, channel, at],
  );
}

/** Every message of a ledger, latest first. */
export function readDeliveries(
  database: TenantQueryable,
  { organisation, ledger }: LedgerKey,
): Promise<readonly Delivery[]> {
  return database.query<Delivery>(
    `SELECT n.record, d.notice, n.number, d.channel, d.status, d.attempts, d.unsettled, d.cause,
       floor(extract(epoch FROM d.at))::float8 AS at
     FROM deliveries d JOIN chase_notices n
       ON n.organisation = d.organisation AND n.ledger = d.ledger AND n.key = d.notice
     WHERE d.organisation = $1 AND d.ledger = $2 ORDER BY d.at DESC, d.notice, d.channel`,
    [organisation, ledger],
  );
}

/** Notes, before it is sent, that a message is being sent. */
export async function beginAttempt(
  database: TenantQueryable,
  { organisation, ledger, notice, channel }: DeliveryKey,
  at: Instant,
): Promise<void> {
  await database.query(
    `UPDATE deliveries SET begun = true, unsettled = unsettled + begun::integer,
       attempts = attempts + 1, at = to_timestamp($5)
     WHERE organisation = $1 AND ledger = $2 AND notice = $3 AND channel = $4 AND status <> 'sent'`,
    [organisation, ledger, notice, channel, at],
  );
}

/** Notes what became of a message; one that was sent stays sent. */
export async function noteOutcome(
  database: TenantQueryable,
  { organisation, ledger, notice, channel }: DeliveryKey,
  { status, cause, at }: Pick<Delivery, 'status' | 'cause' | 'at'>,
): Promise<void> {
  await database.query(
    `UPDATE deliveries SET status = $5, cause = $6, at = to_timestamp($7), begun = false
     WHERE organisation = $1 AND ledger = $2 AND notice = $3 AND channel = $4 AND status <> 'sent'`,
    [organisation, ledger, notice, channel, status, cause, at],
  );
}
