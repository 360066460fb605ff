import type { FigureColumn } from './figure-column';

/** What a measure says of one group. */
export interface MeasureValue {
  /** A count, a fraction from 0 to 1, working days, hours or yuan, unrounded; null without data. */
  readonly value: number | null;
  /** Of a rate the upper count, of a mean the sum in its unit; else null. */
  readonly numerator: number | null;
  /** Of a rate the lower count, of a handling time or a sum the number of records; else null. */
  readonly denominator: number | null;
  /** Of a count its part of the same table in percent; all shown sum to 100.00. */
  readonly share?: number | null;
}

/** Makes what reads the figures of a column, one group after the other. */
export function measureValues({
  values,
  numerators,
  denominators,
  shares,
}: FigureColumn): (place: number) => MeasureValue {
  const figuresAt = (place: number): MeasureValue => ({
    value: figure(values[place]),
    numerator: figure(numerators?.[place]),
    denominator: figure(denominators?.[place]),
  });
  return shares === undefined ? figuresAt : sharedValues(values, shares);
}

/** Many groups have the same few counts: they are made once. */
function sharedValues(values: Float64Array, shares: Float64Array): (place: number) => MeasureValue {
  const made = new Map<number | null, MeasureValue>();
  return (place) => {
    const value = figure(values[place]);
    const share = figure(shares[place]);
    const known = made.get(value);
    if (known?.share === share) return known;
    const figures = { value, numerator: null, denominator: null, share };
    made.set(value, figures);
    return figures;
  };
}

const figure = (number: number | undefined): number | null =>
  number === undefined || Number.isNaN(number) ? null : number;

/** A quotient, or null when there is nothing to divide by. */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
