import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { parseIsoWall } from '../../core/date/wall-time';
import { zoneOf } from '../../core/date/zone';
import { buildColumns } from '../../core/summary/build-columns';
import { ledgerFigures } from '../../core/summary/ledger-figures';
import { parsePeriod } from '../../core/summary/parse-period';
import { summarise, summariseSource, type Summary } from '../../core/summary/summarise';
import { summaryPart } from '../../core/summary/summary-part';
import { summaryTable } from '../../core/summary/summary-table';
import { MEASURES, PERIOD } from './duckdb-ledger';
import { ledgerColumns } from './ledger-columns';
import { loadRulebook } from './load-rulebook';
import { monthRecords } from './month-records';
import { milliseconds, whole, type BenchReport } from './report';
import { timeRounds } from './rounds';

const ROWS = 100_000;
const ROUNDS = 7;
const REGIME = 'government-message-board';
const TABLE_KEYS = ['month', 'level'];
const TABLE_TARGET = 30;
const CHANGE_TARGET = 50;
const HALF_MINUTE = 30;

/** What the statistics pane computes of 100,000 records: a table, all figures, and all anew. */
export async function benchStatisticsPane(): Promise<BenchReport> {
  const narrow = ledgerColumns(ROWS, PERIOD);
  const pane = await paneOf();
  const timings = await timeRounds(
    [
      {
        name: 'a table by month and level, of new columns',
        run: () => {
          const fresh = { ...narrow, businessSeconds: narrow.businessSeconds.slice() };
          return summaryTable(summaryPart(fresh, PERIOD, TABLE_KEYS, MEASURES), MEASURES);
        },
      },
      { name: 'all figures of the pane, nothing changed', run: pane.again },
      { name: 'all figures after one row has changed', run: pane.changed },
      { name: 'all figures half a minute later', run: pane.later },
      { name: 'all figures from nothing', run: pane.anew },
    ],
    ROUNDS,
    processorTime,
  );
  const [table = NaN, , changed = NaN] = timings.map((timing) => timing.milliseconds);
  return {
    title: `Statistics pane: ${whole(ROWS)} records`,
    columns: ['', 'processor time'],
    rows: timings.map(({ name, milliseconds: time }) => [name, milliseconds(time)]),
    notes: [
      'The pane keeps the ledger in pieces; those with a changed row are assessed and counted anew.',
    ],
    verdicts: [
      {
        target: `a table within ${TABLE_TARGET} ms`,
        found: milliseconds(table),
        met: table <= TABLE_TARGET,
      },
      {
        target: `all figures after a change within ${CHANGE_TARGET} ms`,
        found: milliseconds(changed),
        met: changed <= CHANGE_TARGET,
      },
    ],
  };
}

/** Milliseconds of work of this process, whatever else runs on the machine. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface PaneWork {
  readonly again: () => Summary;
  readonly changed: () => Summary;
  readonly later: () => Summary;
  readonly anew: () => Summary;
}

/** The work of the pane for a month of a regime, by month. */
async function paneOf(): Promise<PaneWork> {
  const rulebook = await loadRulebook(REGIME);
  const zone = zoneOf(rulebook.zone);
  const instant = (wall: string): number => zone.toInstant(parseIsoWall(wall) ?? Number.NaN);
  const calendar = compileCalendar(
    { kind: rulebook.calendar, closures: [], extraWorkdays: [], hours: defaultHours },
    statutoryDays,
  );
  const setting = { calendar, zone };
  let records = monthRecords(ROWS, rulebook, instant('2026-10-01T08:00:00'));
  const period = parsePeriod('2026-10').period ?? { from: 0, to: 0 };
  const query = { period, groupBy: ['month'] };
  const figures = ledgerFigures(rulebook, setting);
  let asOf = instant('2026-11-01T08:00:00');
  let turn = 0;
  const again = (): Summary => summariseSource(figures.at(records, asOf), query);
  again();
  return {
    again,
    changed: () => {
      turn += 1;
      const place = (turn * 7919) % ROWS;
      const edited = records[place];
      if (edited) records = records.with(place, { ...edited, events: {} });
      return again();
    },
    later: () => {
      asOf += HALF_MINUTE;
      return again();
    },
    anew: () => summarise(buildColumns(records, rulebook, setting, asOf), query),
  };
}
