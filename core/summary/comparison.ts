import { formatDay } from '../date/civil-date';
import { ratio, type MeasureValue } from './measure-value';
import type { Period } from './period';

/** A measure in another period and the change against it. */
export interface Comparison {
  readonly period: { readonly from: string; readonly to: string };
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** (now − then) ÷ then; null when either is missing or then was zero. */
  readonly change: number | null;
}

/** Compares a measure's value with that of another period. */
export function compareValue(
  now: number | null,
  period: Period,
  { value, numerator, denominator }: MeasureValue,
): Comparison {
  return {
    period: { from: formatDay(period.from), to: formatDay(period.to) },
    value,
    numerator,
    denominator,
    change: changeAgainst(now, value),
  };
}

/** (now − then) ÷ then; null when either is missing or then was zero. */
export function changeAgainst(now: number | null, then: number | null): number | null {
  return now === null || then === null ? null : ratio(now - then, then);
}
