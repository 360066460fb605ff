/** Runs SQL that both PostgreSQL 15 and the embedded PostgreSQL 18 take; `$1` names a value. */
export interface Queryable {
  /** Values are texts, numbers, booleans, null, arrays of these, or JSON as text. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs several statements without values. */
  execute(sql: string): Promise<void>;
}

/** One database; closing it waits for what runs. */
export interface Database extends Queryable {
  /** Runs `work` in one transaction: committed when it resolves, rolled back when it throws. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
