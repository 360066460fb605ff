import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

describe('dates, calendars and clocks', () => {
  it.each(['Pacific/Apia', 'America/St_Johns', 'Asia/Shanghai'])(
    'should pass the same tests on a machine in %s',
    (zone) => {
      const run = spawnSync(
        process.execPath,
        [
          join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
          ...[
            'test/core/date',
            'test/core/calendar',
            'test/core/clock',
            'test/core/escalation',
            'test/core/golden',
          ],
          ...['--selectProjects', 'unit', '--runInBand'],
          ...[
            '--testPathIgnorePatterns',
            'other-time-zone',
            'due-against-reference',
            '/node_modules/',
          ],
        ],
        { cwd: root, encoding: 'utf8', env: { ...process.env, TZ: zone } },
      );
      expect(run.status === 0 ? '' : run.stderr).toBe('');
    },
    300_000,
  );
});
