/** Rows that a sheet of Excel has. */
export const SHEET_ROWS = 1_048_576;

/** Signs that Excel takes for the name of a sheet. */
export const LONGEST_SHEET_NAME = 31;
