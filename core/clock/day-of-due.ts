import type { EpochDay, Zone } from '../date/time';
import type { Due } from './clock-state';

/** The civil date a due falls on; a day that closes at 24:00 is still that day. */
export function dayOfDue(due: Due, zone: Zone): EpochDay {
  return due.kind === 'day' ? due.day : zone.toDay(due.deadline);
}
