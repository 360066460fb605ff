import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install-if-needed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
installIfNeeded(root);
const run = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'scripts/run-tests.ts', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exitCode = run.status ?? 1;
