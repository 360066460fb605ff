import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { statutoryDays } from '../../calendars/statutory-days';
import { computeFunction } from '../../addin/custom-functions/compute-function';
import { functionSetting } from '../../addin/custom-functions/open-setting';
import type { LedgerStatus } from '../../addin/ledger/ledger-session';
import { wordingOf } from '../../addin/texts/texts';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { assessClock } from '../../core/clock/assess-clock';
import { clockContext } from '../../core/clock/clock-context';
import { zoneOf } from '../../core/date/zone';
import type { EventTime } from '../../core/record/record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { wallOfSerial } from '../../core/record/wall-of-serial';
import { loadRulebook } from './load-rulebook';
import { randomNumbers } from './random';
import { times, whole, type BenchReport } from './report';
import { timeRounds } from './rounds';

const CELLS = 100_000;
const ROUNDS = 5;
const CLOCK = 'acceptance';
/** An array call reads each cell and writes a serial besides what the core does. */
const MOST_TIMES_CORE = 2;
/** Calls whose memory is compared, after as many to warm up. */
const CALLS = 10;
const MOST_GROWTH_MB = 8;

/** DUE over a column of 100,000 starts: one call, a call a cell, and the core alone. */
export async function benchWorksheetFunctions(): Promise<BenchReport> {
  const ledger = await openBenchLedger();
  const setting = functionSetting(statusOf(ledger), wordingOf('zh'));
  const starts = randomStarts();
  const column = starts.map((start) => [start]);
  const call = () => computeFunction('DUE', [[[CLOCK]], column], setting);
  const timings = await timeRounds(
    [
      { name: 'DUE, one call of 100,000 cells', run: call },
      {
        name: 'DUE, 100,000 calls of one cell',
        run() {
          for (const cell of column) computeFunction('DUE', [[[CLOCK]], [cell]], setting);
        },
      },
      { name: 'core alone, times already read', run: coreAlone(ledger, starts) },
    ],
    ROUNDS,
  );
  const [array = NaN, single = NaN, core = NaN] = timings.map(({ milliseconds }) => milliseconds);
  const growth = growthOf(call);
  return {
    title: `Worksheet functions: COMPLAINT.DUE over ${whole(CELLS)} cells`,
    columns: ['', 'ms', 'ns each', '× core alone'],
    rows: timings.map(({ name, milliseconds }) => [
      name,
      whole(milliseconds),
      whole((milliseconds * 1e6) / CELLS),
      times(milliseconds / core),
    ]),
    notes: [
      'Single calls are measured inside the add-in; in Excel each crosses to the web view besides.',
    ],
    verdicts: [
      {
        target: `one call ≤ ${MOST_TIMES_CORE}× the core alone`,
        found: times(array / core),
        met: array / core <= MOST_TIMES_CORE,
      },
      {
        target: 'one call no slower than a call a cell',
        found: times(single / array),
        met: array <= single,
      },
      {
        target: `memory flat: ≤ ${MOST_GROWTH_MB} MB more after ${CALLS} more calls`,
        found: `${growth.toFixed(1)} MB`,
        met: growth <= MOST_GROWTH_MB,
      },
    ],
  };
}

async function openBenchLedger(): Promise<LedgerSettings> {
  const rulebook = await loadRulebook('labour-inspection');
  const source = {
    kind: rulebook.calendar,
    closures: [],
    extraWorkdays: [],
    hours: defaultHours,
  };
  return {
    id: 'bench',
    name: 'bench',
    language: 'zh',
    zone: zoneOf('Asia/Shanghai'),
    rulebook,
    calendar: compileCalendar(source, statutoryDays),
  };
}

function statusOf(ledger: LedgerSettings): LedgerStatus {
  const stored = {
    id: ledger.id,
    name: ledger.name,
    language: ledger.language,
    zone: 'Asia/Shanghai',
    rulebookId: ledger.rulebook.id,
    rulebookVersion: ledger.rulebook.version,
    parameters: {},
    calendar: ledger.calendar.source,
  };
  return { kind: 'open', ledger, stored };
}

/** Serials of minutes of 2010–2026. */
function randomStarts(): readonly number[] {
  const random = randomNumbers(7);
  return Array.from({ length: CELLS }, () => 40_179 + random(6_200) + random(1440) / 1440);
}

function coreAlone(ledger: LedgerSettings, starts: readonly number[]): () => void {
  const { rulebook, zone } = ledger;
  const clock = rulebook.clocks.find(({ key }) => key === CLOCK);
  if (clock === undefined) throw new Error(`No clock ${CLOCK}.`);
  const times: readonly EventTime[] = starts.map((serial) => ({
    instant: zone.toInstant(wallOfSerial(serial) ?? 0),
    dateOnly: false,
  }));
  const empty = { id: '', fields: {}, agreed: {}, extensions: [], pauses: [] };
  return () => {
    for (const time of times) {
      const record = { ...empty, events: { [clock.from]: time } };
      assessClock(clock, clockContext(record, rulebook, ledger, time.instant));
    }
  };
}

/** Megabytes more on the heap after some calls than after as many before them. */
function growthOf(call: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heapAfterCalls = (): number => {
    for (let index = 0; index < CALLS; index += 1) call();
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heapAfterCalls();
  return (heapAfterCalls() - before) / 2 ** 20;
}
