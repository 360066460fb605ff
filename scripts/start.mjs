import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install-if-needed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
console.log('1/4 安装依赖 · installing packages');
installIfNeeded(root);
const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/run-preview.ts'], {
  cwd: root,
  stdio: 'inherit',
});
process.on('SIGINT', () => child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => {
  process.exitCode = code ?? 0;
});
