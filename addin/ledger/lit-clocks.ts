import type { ClockState } from '../../core/clock/clock-state';

/** True for a clock that applies and has a light: time bars and promotions have none. */
export const isLit = ({ clock, status }: ClockState): boolean =>
  clock.purpose !== 'time-bar' && clock.purpose !== 'promotion' && status !== 'not-applicable';
