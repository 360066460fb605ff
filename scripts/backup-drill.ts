import { parseArgs } from 'node:util';
import { runDrill, type Drill } from './drill/run-drill';
import { startPostgres } from './start-postgres';

/**
 * `npm run backup-drill -- [--rounds 100]`: dumps a database while eight writers write into it,
 * restores the dump into a new one and compares; ends with 1 when something does not fit, with 2 when
 * there is no server. It works on databases of its own, on the server `TEST_DATABASE_URL` names or on
 * one it starts.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
const url = process.env['TEST_DATABASE_URL'];
const started = url ? undefined : startPostgres({ durable: true });
const server = url || started?.url;
try {
  process.exitCode = server ? report(await runDrill({ server, rounds: Number(values.rounds) })) : 2;
} finally {
  started?.stop();
}

function report(drill: Drill): number {
  const { counts, wrong } = drill;
  const rows = ['ledgers', 'records', 'history'].map((table) => `${table} ${counts.get(table)}`);
  console.log(`snapshot: ${rows.join(', ')}`);
  console.log(
    `acknowledged: ${drill.acknowledgedBefore} before the dump, ${drill.acknowledgedAfter} after it began`,
  );
  console.log(
    `dump: ${(drill.dumpBytes / 1_024).toFixed(0)} kB in ${drill.dumpSeconds.toFixed(1)} s; restore: ${drill.restoreSeconds.toFixed(1)} s`,
  );
  for (const sentence of wrong) console.log(`  ${sentence}`);
  console.log(wrong.length > 0 ? '备份不可靠 BROKEN' : '备份完好 ok');
  return wrong.length > 0 ? 1 : 0;
}
