import chineseDays from 'chinese-days';
import { addBusinessDays } from 'date-fns';
import { statutoryDays } from '../../calendars/statutory-days';
import { addWorkingDaysToIso } from '../../core/calendar/add-working-days-to-iso';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { formatDay, parseIsoDay } from '../../core/date/civil-date';
import { randomNumbers } from './random';
import { times as ratioText, whole, type BenchReport, type Verdict } from './report';
import { timeRounds } from './rounds';

const COUNT = 1_000_000;
/** chinese-days takes a prefix of the same list: all of it would take minutes a round. */
const PREFIX = 2_000;
const ROUNDS = 5;

/** Due dates of a million random dates of 2010–2026 with 1–60 working days. */
export async function benchDeadlines(): Promise<BenchReport> {
  // The packages answer by the process's local time zone.
  process.env['TZ'] = 'Asia/Shanghai';
  const calendar = compileCalendar(
    { kind: 'cn-statutory', closures: [], extraWorkdays: [], hours: defaultHours },
    statutoryDays,
  );
  const { dates, days, amounts } = makeTasks();
  const bare = bareIndex((day) => calendar.isWorkday(day));
  const times = Array.from(days, (day) => new Date(1970, 0, 1 + day));
  const fromIso = new Array<string | undefined>(COUNT);
  const [fromDays, fromBare] = [new Int32Array(COUNT), new Int32Array(COUNT)];
  const fromWeekdays = new Array<Date>(COUNT);
  const fromPackage = new Array<string>(PREFIX);
  const candidates = [
    {
      name: 'core, ISO text in and out',
      run() {
        for (let task = 0; task < COUNT; task += 1) {
          fromIso[task] = addWorkingDaysToIso(calendar, dates[task] ?? '', amounts[task] ?? 0);
        }
      },
    },
    {
      name: 'core, day numbers',
      run() {
        for (let task = 0; task < COUNT; task += 1) {
          fromDays[task] = calendar.addWorkingDays(days[task] ?? 0, amounts[task] ?? 0);
        }
      },
    },
    {
      name: 'bare prefix index, day numbers',
      run() {
        for (let task = 0; task < COUNT; task += 1) {
          fromBare[task] = bare(days[task] ?? 0, amounts[task] ?? 0);
        }
      },
    },
    {
      name: 'date-fns addBusinessDays',
      run() {
        for (let task = 0; task < COUNT; task += 1) {
          fromWeekdays[task] = addBusinessDays(times[task] ?? 0, amounts[task] ?? 0);
        }
      },
    },
    {
      name: 'chinese-days findWorkday, ISO text',
      run() {
        for (let task = 0; task < PREFIX; task += 1) {
          fromPackage[task] = chineseDays.findWorkday(amounts[task] ?? 0, dates[task] ?? '');
        }
      },
    },
  ];
  const timings = await timeRounds(candidates, ROUNDS);
  const nanoseconds = timings.map(
    ({ milliseconds }, index) => (milliseconds * 1e6) / (index === 4 ? PREFIX : COUNT),
  );
  const [iso = NaN, day = NaN, bareOne = NaN, weekdays = NaN, slowest = NaN] = nanoseconds;
  const right = Array.from(fromBare, formatDay);
  const answers = [
    fromIso,
    Array.from(fromDays, formatDay),
    right,
    fromWeekdays.map(isoOfDate),
    fromPackage,
  ];
  return {
    title: 'Deadlines: n working days after a date, 1,000,000 random dates 2010–2026, n 1–60',
    columns: ['', 'deadlines/s', 'ns each', '× chinese-days', 'right'],
    rows: timings.map(({ name }, index) => [
      name,
      whole(1e9 / (nanoseconds[index] ?? NaN)),
      (nanoseconds[index] ?? NaN).toFixed(1),
      ratioText(slowest / (nanoseconds[index] ?? NaN)),
      share(answers[index] ?? [], right),
    ]),
    notes: [
      `chinese-days takes the first ${whole(PREFIX)} dates of the list, under Asia/Shanghai.`,
      'Right: as the published arrangements count; date-fns knows weekends only.',
    ],
    verdicts: [
      verdict('≤ 2.0× the bare prefix index, day numbers', day / bareOne, (found) => found <= 2),
      verdict('≥ 1,000× chinese-days, ISO text', slowest / iso, (found) => found >= 1000),
      verdict('≥ 10× date-fns addBusinessDays', weekdays / day, (found) => found >= 10),
    ],
  };
}

function verdict(target: string, ratio: number, isMet: (ratio: number) => boolean): Verdict {
  return { target, found: ratioText(ratio), met: isMet(ratio) };
}

/** The least that can be done: a rank for each day and a day for each rank, nothing checked. */
function bareIndex(isWorkday: (day: number) => boolean): (day: number, n: number) => number {
  const last = FIRST_DAY + INDEX_DAYS;
  const ranks = new Int32Array(INDEX_DAYS + 1);
  const days = new Int32Array(INDEX_DAYS + 1);
  let rank = 0;
  for (let day = FIRST_DAY; day <= last; day += 1) {
    if (isWorkday(day)) {
      rank += 1;
      days[rank] = day;
    }
    ranks[day - FIRST_DAY] = rank;
  }
  return (day, n) => days[(ranks[day - FIRST_DAY] ?? 0) + n] ?? 0;
}

/** 2010-01-01, and twenty years of days. */
const FIRST_DAY = 14_610;
const INDEX_DAYS = 7_300;

function isoOfDate(date: Date): string {
  return formatDay(
    Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 864e5),
  );
}

function makeTasks() {
  const random = randomNumbers(1);
  const first = parseIsoDay('2010-01-01') ?? 0;
  const span = (parseIsoDay('2026-12-31') ?? 0) - first + 1;
  const days = Int32Array.from({ length: COUNT }, () => first + random(span));
  const amounts = Int32Array.from({ length: COUNT }, () => 1 + random(60));
  return { days, amounts, dates: Array.from(days, formatDay) };
}

function share(answers: readonly unknown[], right: readonly string[]): string {
  const same = answers.filter((answer, task) => answer === right[task]).length;
  return `${((same / answers.length) * 100).toFixed(1)} %`;
}
