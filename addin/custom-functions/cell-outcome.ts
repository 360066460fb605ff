/** What a cell gets: a value, or an error with a sentence that says why. */
export type CellOutcome = string | number | boolean | CellFault;

/** `#VALUE!` bad input, `#N/A` not configured, `#NUM!` out of range. */
export interface CellFault {
  readonly fault: 'value' | 'unavailable' | 'number';
  readonly message: string;
}

export const isFault = (outcome: unknown): outcome is CellFault =>
  typeof outcome === 'object' && outcome !== null && 'fault' in outcome;
