/** Runs SQL that both PostgreSQL 15 and the embedded PostgreSQL 18 take; `$1` names a value. */
export interface Queryable {
  /** Values are texts, numbers, booleans, null, arrays of these, or JSON as text. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs several statements without values. */
  execute(sql: string): Promise<void>;
}

/** Runs SQL for one organisation: the rows of all others are out of reach, whatever it asks for. */
export interface TenantQueryable extends Pick<Queryable, 'query'> {
  readonly organisation: string;
}

/** What one organisation has in a database. */
export interface TenantDatabase extends TenantQueryable {
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
  transaction<Result>(work: (transaction: TenantQueryable) => Promise<Result>): Promise<Result>;
}

/** One database with all its organisations; closing it waits for what runs. */
export interface Database extends Queryable {
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  /** The one way to the ledgers of an organisation. */
  of(organisation: string): TenantDatabase;
  close(): Promise<void>;
}
