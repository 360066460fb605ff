/** One step of the database's layout; a published one is never changed, only followed. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
