import type { Database, TenantDatabase, TenantQueryable } from '../../../functions/store/database';

/**
 * Runs work on a database in which nothing of it stays: what are transactions otherwise are parts of
 * one that is rolled back in the end. Much cheaper than a new database or ledger.
 */
export async function onUndoneDatabase<Result>(
  database: Database,
  organisation: string,
  work: (undone: Database) => Promise<Result>,
): Promise<Result> {
  let result: { readonly value: Result } | undefined;
  await database
    .of(organisation)
    .transaction(async (outer) => {
      result = { value: await work(undoneDatabase(outer)) };
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  if (!result) throw new Error('The work was not done.');
  return result.value;
}

class Undone extends Error {}

function undoneDatabase(outer: TenantQueryable): Database {
  const tenant = undoneTenant(outer);
  const never = () => Promise.reject(new Error('Only what organisations have can be undone.'));
  return {
    query: never,
    execute: never,
    transaction: never,
    of(organisation) {
      if (organisation !== outer.organisation) throw new Error(`No ${organisation} here.`);
      return tenant;
    },
    close: () => Promise.resolve(),
  };
}

/** One thing after the other, as on a connection of its own. */
function undoneTenant(outer: TenantQueryable): TenantDatabase {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    organisation: outer.organisation,
    query: (sql, values) => inTurn(() => outer.query(sql, values)),
    transaction: (work) => inTurn(() => inPart(outer, work)),
  };
}

async function inPart<Result>(
  outer: TenantQueryable,
  work: (transaction: TenantQueryable) => Promise<Result>,
): Promise<Result> {
  await outer.query('SAVEPOINT part');
  try {
    const result = await work(outer);
    await outer.query('RELEASE SAVEPOINT part');
    return result;
  } catch (error) {
    await outer.query('ROLLBACK TO SAVEPOINT part');
    throw error;
  }
}
