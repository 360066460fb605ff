import type { Unit } from '../rulebook/definition/units';

/** Units whose due is an exact instant. */
export type InstantUnit = Extract<Unit, 'minute' | 'hour' | 'working-hour'>;

/** Whether a unit leads to an exact instant, so that a start without a time of day matters. */
export function isInstantUnit(unit: Unit): unit is InstantUnit {
  return unit === 'minute' || unit === 'hour' || unit === 'working-hour';
}
