import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkHistory } from '../functions/store/check-history';
import type { Database } from '../functions/store/database';
import { isMigrated } from '../functions/store/migrate';
import { openPglite } from '../functions/store/open-pglite';
import { openPostgres } from '../functions/store/open-postgres';
import { readLedgers } from '../functions/store/read-ledgers';
import { readOrganisations } from '../functions/store/read-organisations';

/**
 * Follows the histories of ledgers and names the first entry that is not as it was written; ends
 * with 1 when there is one, with 2 when there is nothing to check.
 *
 * Usage: `npm run check-history -- [--database URL | --data FOLDER] [--organisation O] [--ledger L]`;
 * without either it looks at `DATABASE_URL`, then at `.data`. A data folder is copied first and not
 * touched; stop its service before, or the copy may hold half of what is written meanwhile.
 */
const { values: wanted } = parseArgs({
  options: {
    database: { type: 'string' },
    data: { type: 'string' },
    organisation: { type: 'string' },
    ledger: { type: 'string' },
  },
});

const opened = await open();
try {
  process.exitCode = await checkAll(opened.database);
} finally {
  await opened.close();
}

interface Opened {
  readonly database: Database;
  close(): Promise<void>;
}

async function open(): Promise<Opened> {
  const url = wanted.database ?? (wanted.data === undefined ? process.env['DATABASE_URL'] : '');
  if (url) {
    const database = await openPostgres(url);
    return { database, close: () => database.close() };
  }
  const folder = join(wanted.data ?? '.data', 'database');
  if (!existsSync(folder)) throw new Error(`There is no database in ${folder}.`);
  const copy = await mkdtemp(join(tmpdir(), 'complaint-ledger-check-'));
  await cp(folder, copy, { recursive: true });
  const database = await openPglite(copy);
  return {
    database,
    async close() {
      await database.close();
      await rm(copy, { recursive: true });
    },
  };
}

async function checkAll(database: Database): Promise<number> {
  if (!(await isMigrated(database))) {
    console.log(
      '数据库不是当前结构，请先启动一次服务。 The database has another layout: start the service once.',
    );
    return 2;
  }
  let [checked, broken] = [0, 0];
  for (const organisation of await readOrganisations(database)) {
    if (organisation !== (wanted.organisation ?? organisation)) continue;
    const tenant = database.of(organisation);
    for (const { id, name } of await readLedgers(tenant, organisation)) {
      if (id !== (wanted.ledger ?? id)) continue;
      const found = await checkHistory(tenant, { organisation, ledger: id });
      checked += 1;
      if (found.broken) broken += 1;
      console.log(`${found.broken ? 'BROKEN' : 'ok'}  ${organisation}/${id}  ${name}`);
      console.log(
        found.broken
          ? `  ${found.broken.code}: ${found.broken.message.zh} ${found.broken.message.en}`
          : `  ${found.entries} entries, last hash ${found.hash || '–'}`,
      );
    }
  }
  console.log(`${checked} ledgers checked, ${broken} broken`);
  return broken > 0 ? 1 : checked > 0 ? 0 : 2;
}
