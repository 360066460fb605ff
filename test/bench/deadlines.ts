import chineseDays from 'chinese-days';
import { statutoryDays } from '../../calendars/statutory-days';
import { addWorkingDaysToIso } from '../../core/calendar/add-working-days-to-iso';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { formatDay, parseIsoDay } from '../../core/date/civil-date';
import { randomNumbers } from './random';
import { times, whole, type BenchReport } from './report';
import { timeRounds } from './rounds';

const COUNT = 1_000_000;
/** chinese-days takes a prefix of the same list: all of it would take minutes a round. */
const PREFIX = 2_000;
const ROUNDS = 5;
const TARGET = 500;

/** Due dates of a million random dates of 2010–2026 with 1–60 working days. */
export async function benchDeadlines(): Promise<BenchReport> {
  // The package answers by the process's local time zone.
  process.env['TZ'] = 'Asia/Shanghai';
  const calendar = compileCalendar(
    { kind: 'cn-statutory', closures: [], extraWorkdays: [], hours: defaultHours },
    statutoryDays,
  );
  const { dates, days, amounts } = makeTasks();
  const fromIso = new Array<string | undefined>(COUNT);
  const fromDays = new Int32Array(COUNT);
  const fromPackage = new Array<string>(PREFIX);
  const timings = await timeRounds(
    [
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
        name: 'chinese-days findWorkday',
        run() {
          for (let task = 0; task < PREFIX; task += 1) {
            fromPackage[task] = chineseDays.findWorkday(amounts[task] ?? 0, dates[task] ?? '');
          }
        },
      },
    ],
    ROUNDS,
  );
  const answers = [fromIso, Array.from(fromDays, formatDay), fromPackage];
  const tasks = [COUNT, COUNT, PREFIX];
  const perSecond = timings.map(
    ({ milliseconds }, index) => ((tasks[index] ?? 0) / milliseconds) * 1000,
  );
  const slowest = perSecond[2] ?? NaN;
  const ratio = (perSecond[0] ?? NaN) / slowest;
  return {
    title: 'Deadlines: n working days after a date, 1,000,000 random dates 2010–2026, n 1–60',
    columns: ['', 'deadlines/s', 'ns each', '× chinese-days', 'same as chinese-days'],
    rows: timings.map(({ name }, index) => [
      name,
      whole(perSecond[index] ?? NaN),
      whole(1e9 / (perSecond[index] ?? NaN)),
      times((perSecond[index] ?? NaN) / slowest),
      share(answers[index] ?? [], fromPackage),
    ]),
    notes: [
      `chinese-days takes the first ${whole(PREFIX)} dates of the list, under Asia/Shanghai.`,
    ],
    verdicts: [
      { target: `≥ ${TARGET}× chinese-days, ISO text`, found: times(ratio), met: ratio >= TARGET },
    ],
  };
}

function makeTasks() {
  const random = randomNumbers(1);
  const first = parseIsoDay('2010-01-01') ?? 0;
  const span = (parseIsoDay('2026-12-31') ?? 0) - first + 1;
  const days = Int32Array.from({ length: COUNT }, () => first + random(span));
  const amounts = Int32Array.from({ length: COUNT }, () => 1 + random(60));
  return { days, amounts, dates: Array.from(days, formatDay) };
}

function share(answers: readonly unknown[], oracle: readonly string[]): string {
  const same = oracle.filter((answer, task) => answers[task] === answer).length;
  return `${((same / oracle.length) * 100).toFixed(1)} %`;
}
