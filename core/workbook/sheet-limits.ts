/** Rows that a sheet of Excel has. */
export const SHEET_ROWS = 1_048_576;
