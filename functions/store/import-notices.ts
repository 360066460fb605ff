import type { LedgerKey } from '../ledger/ledger';
import type { FileDelivery, FileNotice } from '../ledger/ledger-file';
import { RefusedFile } from '../ledger/refused-file';
import type { TenantQueryable } from './database';

/** Writes notices as they were issued, with their numbers and receipts; none of them twice. */
export async function importNotices(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  page: readonly FileNotice[],
): Promise<void> {
  const written = await transaction.query(
    `INSERT INTO chase_notices (organisation, ledger, key, record, clock, step, number, department,
       handler, due, issued_at, received_at, received_by)
     SELECT $1, $2, key, record, clock, step, number, department, handler, to_timestamp(due),
       to_timestamp("issuedAt"), to_timestamp("receivedAt"), "receivedBy"
     FROM jsonb_to_recordset($3::jsonb) AS t (key text, record text, clock text, step text,
       number text, department text, handler text, due float8, "issuedAt" float8,
       "receivedAt" float8, "receivedBy" text)
     ON CONFLICT DO NOTHING RETURNING key`,
    [organisation, ledger, JSON.stringify(page)],
  );
  if (written.length !== page.length) throw new RefusedFile(noticesUnfit);
}

/**
 * Writes what became of the messages about notices. One that waited goes on waiting: it is sent from
 * here where its channel is set up, and else given up with that cause.
 */
export async function importDeliveries(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  page: readonly FileDelivery[],
): Promise<void> {
  const written = await transaction.query(
    `INSERT INTO deliveries (organisation, ledger, notice, channel, status, attempts, unsettled,
       cause, at)
     SELECT $1, $2, t.notice, t.channel, t.status, t.attempts, t.unsettled, t.cause,
       to_timestamp(t.at)
     FROM jsonb_to_recordset($3::jsonb) AS t (notice text, channel text, status text,
       attempts integer, unsettled integer, cause text, at float8)
     JOIN chase_notices n ON n.organisation = $1 AND n.ledger = $2 AND n.key = t.notice
     ON CONFLICT DO NOTHING RETURNING notice`,
    [organisation, ledger, JSON.stringify(page)],
  );
  if (written.length !== page.length) throw new RefusedFile(noticesUnfit);
}

const noticesUnfit = {
  pointer: '/notice',
  code: 'notices-unfit',
  message: {
    zh: '催办、督办通知有重复的，或有投递记录没有对应的通知。',
    en: 'A chase notice comes twice, or a delivery is of a notice that is not in the file.',
  },
};
