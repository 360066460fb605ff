import type { Unit } from '../rulebook/definition/duration';

/** Whether a unit leads to an exact instant, so that a start without a time of day matters. */
export function isInstantUnit(unit: Unit): boolean {
  return unit === 'minute' || unit === 'hour' || unit === 'working-hour';
}
