import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { formatDay, weekdayOf } from '../../../core/date/civil-date';
import { calendarOf, dayOfIso } from '../../support/clock-setting';

const statutory = calendarOf();
const first = dayOfIso('2007-01-01');
const last = dayOfIso('2026-12-31');

/** The oracle's own data, which no time zone can shift. */
const oracle = JSON.parse(
  readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
) as {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
};

function isOracleWorkday(day: number): boolean {
  const iso = formatDay(day);
  if (iso in oracle.holidays) return false;
  return iso in oracle.workdays || weekdayOf(day) <= 5;
}

describe('the statutory calendar', () => {
  it('should agree with chinese-days on every day of 2007–2026', () => {
    const different: string[] = [];
    for (let day = first; day <= last; day += 1) {
      if (statutory.isWorkday(day) !== isOracleWorkday(day)) different.push(formatDay(day));
    }
    expect(different).toEqual([]);
  });

  it('should add working days as chinese-days does in the zone of China', () => {
    const cases = Array.from({ length: 400 }, (_, index) => ({
      iso: formatDay(first + ((index * 7919) % (last - first - 120))),
      n: 1 + ((index * 37) % 60),
    }));
    const script = `
      const { findWorkday } = require('chinese-days');
      const cases = JSON.parse(process.argv[1]);
      console.log(JSON.stringify(cases.map(({ iso, n }) => findWorkday(n, iso))));`;
    const answers = execFileSync(process.execPath, ['-e', script, JSON.stringify(cases)], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Shanghai' },
    });
    expect(
      cases.map(({ iso, n }) => formatDay(statutory.addWorkingDays(dayOfIso(iso), n))),
    ).toEqual(JSON.parse(answers));
  });
});
