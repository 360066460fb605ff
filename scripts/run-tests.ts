import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChecks } from './run-checks';
import { startPostgres } from './start-postgres';

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'complaint-ledger-'));
let { passed, failed } = await runChecks();

const postgres = startPostgres();
const report = join(scratch, 'jest.json');
const jest = spawnSync(
  join('node_modules', '.bin', 'jest'),
  ['--maxWorkers=2', '--json', `--outputFile=${report}`, ...process.argv.slice(2)],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...(postgres && { TEST_DATABASE_URL: postgres.url }) },
  },
);
postgres?.stop();

const result = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
rmSync(scratch, { recursive: true });
passed += result.numPassedTests;
failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
const skipped = result.numPendingTests + result.numTodoTests + (postgres ? 0 : 1);
if (process.env['CI'] && skipped > 0) {
  console.log(`${skipped} skipped, and none may be here`);
  failed += skipped;
}
if (jest.status !== 0 && failed === 0) failed += 1;
process.exitCode = failed > 0 ? 1 : 0;
console.log(
  `${passed} passed, ${failed} failed${skipped > 0 && !process.env['CI'] ? `, ${skipped} skipped` : ''}`,
);
