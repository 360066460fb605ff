import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { parseRulebook } from '../../../core/rulebook/parse-rulebook';
import { openLedger } from '../../../functions/ledger/open-ledger';
import type { TenantDatabase } from '../../../functions/store/database';
import { disposeList } from '../../../functions/store/dispose-list';
import { openPostgres } from '../../../functions/store/open-postgres';
import { readDisposalLists } from '../../../functions/store/read-disposal-lists';
import { readLedger } from '../../../functions/store/read-ledgers';
import { die, mortalDatabase } from './mortal-database';
import { testPorts } from './test-ports';

/**
 * A process that disposes of what the approved lists of a ledger name, and kills itself as `kill -9`
 * does over the second record: after the statement that contains a text, after the commit (`acknowledge`), or
 * before the first workbook about it is deleted (`before a file`).
 *
 * Arguments: database address, organisation, ledger, the moment, the instant.
 */
const [, , target = '', organisation = '', id = '', moment = '', instant = ''] = argv;
const at = Number(instant);

const tenant = (await openPostgres(target)).of(organisation);
const key = { organisation, ledger: id };
const ledger = await readLedger(tenant, key);
if (!ledger) throw new Error('There is no such ledger.');
const setting = await openLedger(ledger, {
  list: () => Promise.resolve([]),
  text: () => Promise.resolve(undefined),
  read: (name) =>
    Promise.resolve(
      parseRulebook(readFileSync(join('rulebooks', `${name}.yaml`), 'utf8')).definition,
    ),
});
const standing = testPorts(undefined).blobs;
const blobs = {
  ...standing,
  delete(path: string) {
    if (moment === 'before a file') die();
    return standing.delete(path);
  },
};
for (const list of await readDisposalLists(tenant, key, '2025-03-01')) {
  await disposeList(dyingSecond(tenant), key, { list, setting, blobs, at, by: 'host' });
}

function dyingSecond(living: TenantDatabase): TenantDatabase {
  let count = 0;
  return {
    ...living,
    async transaction(work) {
      count += 1;
      if (count < 2) return living.transaction(work);
      const done = await mortalDatabase(living, moment).transaction(work);
      if (moment === 'acknowledge') die();
      return done;
    },
  };
}
