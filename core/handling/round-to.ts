export type Rounding = 'half-up' | 'up' | 'down';

/**
 * A number rounded to so many decimals, halves away from zero; what binary fractions add beyond the
 * twelfth digit does not count.
 *
 * @example roundTo(1.005, 2, 'half-up') === 1.01
 */
export function roundTo(value: number, decimals: number, rounding: Rounding): number {
  const factor = 10 ** decimals;
  const scaled = Number((Math.abs(value) * factor).toPrecision(12));
  const whole =
    rounding === 'half-up'
      ? Math.floor(scaled + 0.5)
      : rounding === 'up'
        ? Math.ceil(scaled)
        : Math.floor(scaled);
  return (Math.sign(value) * whole) / factor || 0;
}
