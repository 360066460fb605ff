import type { Clock } from '../rulebook/rulebook';
import type { ClockStatus, Light } from './clock-state';

/** The statuses of a clock that has started and was not ended without a result. */
type LitStatus = Exclude<ClockStatus, 'pending' | 'not-applicable' | 'cancelled'>;

/** The light of a clock's status; time bars and promotions have none of their own. */
export function clockLight(clock: Clock, status: LitStatus, isDueSoon = false): Light {
  if (!hasLight(clock)) return 'grey';
  switch (status) {
    case 'overdue':
      return 'red';
    case 'running':
      return isDueSoon ? 'amber' : 'green';
    case 'paused':
      return 'paused';
    case 'missed':
      return 'purple';
    case 'met':
      return 'blue';
  }
}

/** Whether a clock counts for the light of its record. */
export function hasLight({ purpose }: Clock): boolean {
  return purpose !== 'time-bar' && purpose !== 'promotion';
}
