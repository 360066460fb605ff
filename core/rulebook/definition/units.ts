/** Units of which so many times lead further and further. */
export const gridUnits = [
  'minute',
  'hour',
  'working-hour',
  'calendar-day',
  'working-day',
  'week',
  'month',
  'year',
] as const;

/** Units in which a limit is written. */
export const units = [
  ...gridUnits,
  'same-day',
  'next-day',
  'end-of-month',
  'day-of-month',
  'weekday',
  'agreed',
] as const;

export type Unit = (typeof units)[number];
