import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** The time of the machine is known in core/date only; the golden cases go through all that builds on it. */
describe('dates, calendars and golden cases', () => {
  it.each(['Pacific/Apia', 'America/St_Johns', 'Asia/Shanghai'])(
    'should pass the same tests on a machine in %s',
    (zone) => {
      const run = spawnSync(
        process.execPath,
        [
          join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
          ...['test/core/date', 'test/core/calendar', 'test/core/golden'],
          ...['--selectProjects', 'unit', '--runInBand'],
          ...['--testPathIgnorePatterns', 'other-time-zone', '/node_modules/'],
        ],
        { cwd: root, encoding: 'utf8', env: { ...process.env, TZ: zone } },
      );
      expect(run.status === 0 ? '' : run.stderr).toBe('');
    },
    300_000,
  );
});
