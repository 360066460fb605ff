import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/**
 * Installs the packages of package-lock.json unless node_modules already holds exactly those.
 *
 * @param {string} root Folder of package.json.
 * @returns {boolean} Whether anything was installed.
 */
export function installIfNeeded(root) {
  const stamp = join(root, 'node_modules', '.complaint-ledger-install');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, wanted);
  return true;
}
