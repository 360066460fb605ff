import type { AmountOrRange } from '../../../core/rulebook/rulebook';

/** An amount, or the range within which a person decides. */
export const amountText = (amount: AmountOrRange): string =>
  typeof amount === 'number' ? shown(amount) : `${shown(amount.from)}–${shown(amount.to)}`;

/** Without the tail that binary fractions leave. */
const shown = (value: number): string => String(Number(value.toFixed(6)));
