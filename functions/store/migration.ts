import type { Queryable } from './database';

/** One step of the database's layout; a published one is never changed, only followed. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** Statements, or work that statements alone cannot do, in this order. */
  readonly steps: readonly (string | ((transaction: Queryable) => Promise<void>))[];
}
