import { kill, pid } from 'node:process';
import type { TenantDatabase, TenantQueryable } from '../../../functions/store/database';

/** Ends this process as `kill -9` does. */
export function die(): void {
  kill(pid, 'SIGKILL');
}

/** A database in whose transactions the process dies after the statement that contains a text. */
export function mortalDatabase(living: TenantDatabase, moment: string): TenantDatabase {
  return {
    ...living,
    transaction: (work) =>
      living.transaction((transaction) => work(mortalStatements(transaction, moment))),
  };
}

function mortalStatements(transaction: TenantQueryable, moment: string): TenantQueryable {
  return {
    ...transaction,
    async query<Row>(sql: string, values?: readonly unknown[]) {
      const rows = await transaction.query<Row>(sql, values);
      if (sql.includes(moment)) die();
      return rows;
    },
  };
}
