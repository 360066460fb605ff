import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm run fuzz -- [--count 100000] [--seed 1]`: sends mutated requests of every route and mutated
 * workbooks and text files to the service, and prints the answers by status, the slowest and the
 * memory. `npm test` sends a few thousand of the same.
 */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const run = spawnSync(
  join('node_modules', '.bin', 'jest'),
  ['--selectProjects', 'functions', '--', join('test', 'functions', 'http', 'fuzz.test.ts')],
  { stdio: 'inherit', env: { ...process.env, FUZZ: values.count, FUZZ_SEED: values.seed } },
);
process.exitCode = run.status ?? 1;
