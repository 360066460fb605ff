import type { Rulebook } from '../rulebook/rulebook';

/** Whether a formula of the rulebook counts over all records of the ledger. */
export const countsOverLedger = ({ formulas }: Pick<Rulebook, 'formulas'>): boolean =>
  formulas.some(({ inputs }) => inputs.some(({ over }) => over !== undefined));
