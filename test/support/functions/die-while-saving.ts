import { argv, stdout } from 'node:process';
import { openPglite } from '../../../functions/store/open-pglite';
import { openPostgres } from '../../../functions/store/open-postgres';
import { saveRecords } from '../../../functions/store/save-records';
import { die, mortalDatabase } from './mortal-database';
import { batch, change } from './stored-ledger';

/**
 * A process that saves one new record after the other, says each that was acknowledged, and kills
 * itself as `kill -9` does at a moment of the third: after the statement that contains a text, after
 * the commit (`acknowledge`), or never (`never`), to be killed by whoever watches it.
 *
 * Arguments: database address or data folder, organisation, ledger, name of the writer, the moment.
 */
const [, , target = '', organisation = '', ledger = '', writer = '', moment = ''] = argv;
const LAST = 3;

const database = await (target.startsWith('postgresql:')
  ? openPostgres(target)
  : openPglite(target));
const tenant = database.of(organisation);

for (let count = 1; ; count += 1) {
  const id = `${writer}-${count}`;
  const source = count === LAST ? mortalDatabase(tenant, moment) : tenant;
  const saved = await saveRecords(source, { organisation, ledger }, batch(id, [change(id, 0)]));
  if (count === LAST && moment === 'acknowledge') die();
  const [outcome] = saved.kind === 'saved' ? saved.outcomes : [];
  stdout.write(`${JSON.stringify({ id, ...outcome })}\n`);
}
