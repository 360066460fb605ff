import { NO_DAY, type ClockColumns } from './summary-columns';

/** For each of `count` records the day its first resolve clock is due. */
export function dueDays(count: number, { record, dueDay }: ClockColumns): Int32Array {
  const days = new Int32Array(count).fill(NO_DAY);
  record.forEach((at, row) => {
    const [known, due] = [days[at] ?? NO_DAY, dueDay[row] ?? NO_DAY];
    if (known === NO_DAY || due < known) days[at] = due;
  });
  return days;
}
