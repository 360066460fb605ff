import type { DayTally } from './tally';

/** Records received in the period with an amount in a money field. */
export const amountGivenCount = (field: string): DayTally => ({
  kind: 'day',
  key: `given:${field}`,
  day: 'received',
  marked: (columns) => columns.moneyOf(field).isGiven,
});
