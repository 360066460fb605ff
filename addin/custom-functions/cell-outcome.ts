/** What a cell gets: a value, an error with a sentence that says why, or an argument's own error. */
export type CellOutcome = string | number | boolean | CellFault | CellError;

/** `#VALUE!` bad input, `#N/A` not configured, `#NUM!` out of range. */
export interface CellFault {
  readonly fault: 'value' | 'unavailable' | 'number';
  readonly message: string;
}

/** An error value of a cell that came in as an argument, such as `#REF!`. */
export interface CellError {
  readonly code: string;
}

export const isFault = (outcome: unknown): outcome is CellFault =>
  typeof outcome === 'object' && outcome !== null && 'fault' in outcome;

export const isCellError = (cell: unknown): cell is CellError =>
  typeof cell === 'object' && cell !== null && 'code' in cell && typeof cell.code === 'string';
