import type { Assessment } from '../clock/assess-record';
import { dayOfDue } from '../clock/day-of-due';
import type { Zone } from '../date/time';
import type { Clock } from '../rulebook/rulebook';
import type { ClockColumns } from './summary-columns';

/** Lays out the wanted clocks that have a due: running, paused, met, missed or overdue ones. */
export function buildClockColumns(
  assessments: readonly Assessment[],
  zone: Zone,
  isWanted: (clock: Clock) => boolean,
): ClockColumns {
  // A clock that has not started or was cancelled has no due.
  const rows = assessments.flatMap(({ clocks }, record) =>
    clocks
      .filter(({ clock, due }) => due !== undefined && isWanted(clock))
      .map((state) => ({ record, state })),
  );
  const columns = {
    count: rows.length,
    record: new Int32Array(rows.length),
    dueDay: new Int32Array(rows.length),
    deadline: new Float64Array(rows.length),
    stopped: new Float64Array(rows.length).fill(Infinity),
    met: new Uint8Array(rows.length),
  };
  rows.forEach(({ record, state: { due, status, stoppedAt } }, row) => {
    if (due === undefined) return;
    columns.record[row] = record;
    columns.dueDay[row] = dayOfDue(due, zone);
    columns.deadline[row] = due.deadline;
    if (stoppedAt !== undefined) columns.stopped[row] = stoppedAt.instant;
    columns.met[row] = status === 'met' ? 1 : 0;
  });
  return columns;
}
