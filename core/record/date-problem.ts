/** Why a date text cannot be read. */
export type DateProblem =
  'date-unreadable' | 'date-year-missing' | 'date-order-unknown' | 'date-impossible';
