import { linkChanges, type ChainHead } from '../../ledger/history-chain';
import type { HistoryEntry, NumberedChange } from '../../ledger/history-entry';
import type { Queryable } from '../database';
import type { Migration } from '../migration';

/** Ties the entries of each history to one another, those that are there already included. */
export const historyChain: Migration = {
  version: 8,
  name: 'history-chain',
  steps: [
    `
    DROP TRIGGER keep_history ON history;
    ALTER TABLE history
      ADD COLUMN before_digest text,
      ADD COLUMN after_digest text,
      ADD COLUMN hash text;
    ALTER TABLE ledgers
      ADD COLUMN last_hash text NOT NULL DEFAULT '',
      ADD COLUMN origin_organisation text,
      ADD COLUMN origin_ledger text,
      ADD COLUMN imported_at timestamptz,
      ADD COLUMN imported_by text;
    `,
    chainEveryHistory,
    `
    ALTER TABLE history ALTER COLUMN hash SET NOT NULL;
    CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE'
        AND NEW.before IS NULL AND NEW.after IS NULL
        AND (NEW.organisation, NEW.ledger, NEW.sequence, NEW.record, NEW.version, NEW.kind, NEW.at, NEW.actor, NEW.hash)
          = (OLD.organisation, OLD.ledger, OLD.sequence, OLD.record, OLD.version, OLD.kind, OLD.at, OLD.actor, OLD.hash)
        AND NEW.reason IS NOT DISTINCT FROM OLD.reason
        AND NEW.before_digest IS NOT DISTINCT FROM OLD.before_digest
        AND NEW.after_digest IS NOT DISTINCT FROM OLD.after_digest
      THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'history is append-only: content may be blanked, nothing else';
    END $$;
    CREATE TRIGGER keep_history BEFORE UPDATE OR DELETE ON history
      FOR EACH ROW EXECUTE FUNCTION keep_history();
    CREATE TRIGGER keep_whole_history BEFORE TRUNCATE ON history
      FOR EACH STATEMENT EXECUTE FUNCTION keep_history();
    `,
  ],
};

const PAGE = 1_000;

async function chainEveryHistory(transaction: Queryable): Promise<void> {
  const ledgers = await transaction.query<{ organisation: string; ledger: string }>(
    'SELECT organisation, id AS ledger FROM ledgers',
  );
  for (const origin of ledgers) {
    let head: ChainHead = { origin, sequence: 0, hash: '' };
    let page: readonly NumberedChange[];
    do {
      page = await readPage(transaction, head);
      const linked = linkChanges(head, page);
      await writePage(transaction, origin, linked);
      head = { ...head, ...linked.at(-1) };
    } while (page.length === PAGE);
    await transaction.query(
      'UPDATE ledgers SET last_hash = $3 WHERE organisation = $1 AND id = $2',
      [origin.organisation, origin.ledger, head.hash],
    );
  }
}

function readPage(
  transaction: Queryable,
  { origin, sequence }: ChainHead,
): Promise<readonly NumberedChange[]> {
  return transaction.query(
    `SELECT sequence::float8 AS sequence, record, version, kind,
       extract(epoch FROM at)::float8 AS at, actor AS by, reason, before, after
     FROM history WHERE organisation = $1 AND ledger = $2 AND sequence > $3
     ORDER BY sequence LIMIT ${PAGE}`,
    [origin.organisation, origin.ledger, sequence],
  );
}

async function writePage(
  transaction: Queryable,
  { organisation, ledger }: ChainHead['origin'],
  entries: readonly HistoryEntry[],
): Promise<void> {
  const rows = entries.map(({ sequence, beforeDigest, afterDigest, hash }) => ({
    sequence,
    before_digest: beforeDigest,
    after_digest: afterDigest,
    hash,
  }));
  await transaction.query(
    `UPDATE history SET before_digest = t.before_digest, after_digest = t.after_digest, hash = t.hash
     FROM jsonb_to_recordset($3::jsonb) AS t
       (sequence bigint, before_digest text, after_digest text, hash text)
     WHERE organisation = $1 AND ledger = $2 AND history.sequence = t.sequence`,
    [organisation, ledger, JSON.stringify(rows)],
  );
}
