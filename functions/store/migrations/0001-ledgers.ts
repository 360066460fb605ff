import type { Migration } from '../migration';

/** Ledgers, their records, the history of both, and the answers given to repeated requests. */
export const ledgers: Migration = {
  version: 1,
  name: 'ledgers',
  steps: [
    `
    CREATE TABLE ledgers (
      organisation text NOT NULL,
      id text NOT NULL,
      name text NOT NULL,
      rulebook text NOT NULL,
      rulebook_version text NOT NULL,
      parameters jsonb NOT NULL,
      time_zone text NOT NULL,
      calendar jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      created_by text NOT NULL,
      last_sequence bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (organisation, id)
    );

    CREATE TABLE records (
      organisation text NOT NULL,
      ledger text NOT NULL,
      id text NOT NULL,
      version integer NOT NULL,
      number text,
      content jsonb,
      removed boolean NOT NULL DEFAULT false,
      PRIMARY KEY (organisation, ledger, id),
      FOREIGN KEY (organisation, ledger) REFERENCES ledgers (organisation, id)
    );
    CREATE UNIQUE INDEX records_number ON records (organisation, ledger, number)
      WHERE number IS NOT NULL;

    CREATE TABLE history (
      organisation text NOT NULL,
      ledger text NOT NULL,
      sequence bigint NOT NULL,
      record text NOT NULL,
      version integer NOT NULL,
      kind text NOT NULL CHECK (kind IN ('created', 'changed', 'removed')),
      at timestamptz NOT NULL,
      actor text NOT NULL,
      reason text,
      before jsonb,
      after jsonb,
      PRIMARY KEY (organisation, ledger, sequence),
      FOREIGN KEY (organisation, ledger) REFERENCES ledgers (organisation, id)
    );
    CREATE INDEX history_record ON history (organisation, ledger, record, version);

    CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE'
        AND NEW.before IS NULL AND NEW.after IS NULL
        AND (NEW.organisation, NEW.ledger, NEW.sequence, NEW.record, NEW.version, NEW.kind, NEW.at, NEW.actor)
          = (OLD.organisation, OLD.ledger, OLD.sequence, OLD.record, OLD.version, OLD.kind, OLD.at, OLD.actor)
        AND NEW.reason IS NOT DISTINCT FROM OLD.reason
      THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'history is append-only: content may be blanked, nothing else';
    END $$;
    CREATE TRIGGER keep_history BEFORE UPDATE OR DELETE ON history
      FOR EACH ROW EXECUTE FUNCTION keep_history();

    CREATE TABLE idempotency_keys (
      organisation text NOT NULL,
      ledger text NOT NULL,
      key text NOT NULL,
      request_digest text NOT NULL,
      answer jsonb NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (organisation, ledger, key)
    );
  `,
  ],
};
