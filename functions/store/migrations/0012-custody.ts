import type { Migration } from '../migration';
import { keepToTenant } from '../tenant-policy';

/**
 * What was done about the keeping of records: sealed, looked at, held, listed for disposal, disposed
 * of. Only added to, each entry tied to the one before it.
 */
export const custody: Migration = {
  version: 12,
  name: 'custody',
  steps: [
    `
    CREATE TABLE custody (
      organisation text NOT NULL,
      ledger text NOT NULL,
      number bigint NOT NULL,
      at timestamptz NOT NULL,
      actor text NOT NULL,
      kind text NOT NULL,
      record text,
      reason text,
      detail jsonb NOT NULL,
      hash text NOT NULL,
      PRIMARY KEY (organisation, ledger, number),
      FOREIGN KEY (organisation, ledger) REFERENCES ledgers (organisation, id)
    );
    CREATE INDEX custody_record ON custody (organisation, ledger, kind, record, number);
    ALTER TABLE ledgers
      ADD COLUMN custody_number bigint NOT NULL DEFAULT 0,
      ADD COLUMN custody_hash text NOT NULL DEFAULT '';

    CREATE FUNCTION keep_custody() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'the custody log is append-only';
    END $$;
    CREATE TRIGGER keep_custody BEFORE UPDATE OR DELETE ON custody
      FOR EACH ROW EXECUTE FUNCTION keep_custody();
    CREATE TRIGGER keep_whole_custody BEFORE TRUNCATE ON custody
      FOR EACH STATEMENT EXECUTE FUNCTION keep_custody();
    `,
    keepToTenant('custody', 'SELECT, INSERT'),
  ],
};
