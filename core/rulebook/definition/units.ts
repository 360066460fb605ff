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

/** Units that name a date and are no length of time. */
export const dateUnits = [
  'same-day',
  'next-day',
  'end-of-month',
  'day-of-month',
  'weekday',
  'agreed',
] as const;

/** Units in which a limit is written. */
export const units = [...gridUnits, ...dateUnits] as const;

export type Unit = (typeof units)[number];
