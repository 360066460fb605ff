import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { assessRecord } from '../../core/clock/assess-record';
import type { Light } from '../../core/clock/clock-state';
import { zoneOf } from '../../core/date/zone';
import type { ComplaintRecord, EventTime } from '../../core/record/record';
import { loadRulebook } from './load-rulebook';
import { randomNumbers } from './random';
import { mebibytes, milliseconds, times, whole, type BenchReport } from './report';
import { timeRounds } from './rounds';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const ROUNDS = 3;
/** Small ledgers are assessed again and again, so that each timing holds its share of clean-up. */
const LEAST = 100_000;
const FIRST = Date.UTC(2019, 0, 1) / 1000;
const SECONDS = 7 * 365 * 86_400;
const AS_OF = Date.UTC(2026, 10, 22) / 1000;
const DAY = 86_400;
/** How far the dearest size may lie above the cheapest. */
const FLAT = 1.5;

/** All clocks of 1,000 to 1,000,000 records of a labour inspection, each in one pass. */
export async function benchClocks(): Promise<BenchReport> {
  const rulebook = await loadRulebook('labour-inspection');
  const zone = zoneOf(rulebook.zone);
  const calendar = compileCalendar(
    { kind: rulebook.calendar, closures: [], extraWorkdays: [], hours: defaultHours },
    statutoryDays,
  );
  const assessAll = (count: number, look?: (index: number) => void): number => {
    const random = randomNumbers(7);
    const lights = new Map<Light, number>();
    for (let index = 0; index < count; index += 1) {
      const { light } = assessRecord(
        inspection(index, random),
        rulebook,
        { calendar, zone },
        AS_OF,
      );
      lights.set(light, (lights.get(light) ?? 0) + 1);
      look?.(index);
    }
    return lights.size;
  };
  const passes = SIZES.map((count) => Math.max(1, LEAST / count));
  const timings = await timeRounds(
    SIZES.map((count, index) => ({
      name: whole(count),
      run() {
        for (let pass = 0; pass < (passes[index] ?? 1); pass += 1) assessAll(count);
      },
    })),
    ROUNDS,
    // What other programs of the machine take is no cost of a record.
    () => process.cpuUsage().user / 1000,
  );
  const each = timings.map(
    (timing, index) => (timing.milliseconds * 1e6) / Math.max(LEAST, SIZES[index] ?? NaN),
  );
  const spread = Math.max(...each) / Math.min(...each);
  const heaps: number[] = [];
  assessAll(1_000_000, (index) => {
    if (index % 200_000 === 100_000) heaps.push(heapInUse());
  });
  const grown = Math.max(...heaps) - (heaps[0] ?? NaN);
  return {
    title: `Clocks: records of ${rulebook.clocks.length} clocks each, assessed in one pass`,
    columns: ['records', 'processor time', 'ns a record', 'clocks/s'],
    rows: timings.map((timing, index) => [
      timing.name,
      milliseconds(timing.milliseconds / (passes[index] ?? 1)),
      whole(each[index] ?? NaN),
      whole((rulebook.clocks.length * 1e9) / (each[index] ?? NaN)),
    ]),
    notes: ['Half of the records have a pause or an extension; making them is in the time.'],
    verdicts: [
      {
        target: `a record costs the same from 1,000 to 1,000,000 (within ${FLAT}×)`,
        found: times(spread),
        met: spread <= FLAT,
      },
      {
        target: 'no more than 4 MiB more in use after 900,000 records than after 100,000',
        found: mebibytes(grown),
        met: grown <= 4 * 1024 * 1024,
      },
    ],
  };
}

/** Bytes in use after a clean-up. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const clean = runInNewContext('gc') as () => void;
  clean();
  return process.memoryUsage().heapUsed;
}

function inspection(index: number, random: (below: number) => number): ComplaintRecord {
  const received = FIRST + random(SECONDS);
  const at = (days: number): EventTime => ({ instant: received + days * DAY, dateOnly: false });
  const age = random(200);
  return {
    id: String(index),
    fields: { complexCase: index % 4 === 0, decision: '行政处罚' },
    events: {
      violated: at(-random(700)),
      received: at(0),
      ...(age > 5 && { accepted: at(5) }),
      ...(age > 80 && { investigated: at(80) }),
      ...(age > 100 && { decided: at(100) }),
      ...(age > 180 && { performed: at(180) }),
    },
    agreed: {},
    extensions:
      index % 4 === 0
        ? [
            {
              clock: 'investigation',
              amount: 30,
              requestedAt: at(60),
              approvedBy: 'departmentHead',
              reason: '案情复杂',
            },
          ]
        : [],
    pauses: index % 4 === 1 ? [{ from: at(20), to: at(30), reason: '鉴定' }] : [],
  };
}
