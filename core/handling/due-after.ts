import type { ClockSetting } from '../clock/clock-setting';
import type { Due } from '../clock/clock-state';
import { deadlineOfDay } from '../clock/deadline-of-day';
import { dueDay } from '../clock/due-day';
import { dueInstant } from '../clock/due-instant';
import { isInstantUnit } from '../record/instant-unit';
import type { Instant } from '../date/time';
import type { Duration } from '../rulebook/rulebook';

/** When a duration that starts at an instant ends; `undefined` for an agreed time. */
export function dueAfter(
  start: Instant,
  { amount, unit }: Duration,
  setting: ClockSetting,
  roll: 'forward' | 'none',
): Due | undefined {
  if (unit === 'agreed') return undefined;
  if (isInstantUnit(unit)) {
    return { kind: 'instant', deadline: dueInstant(start, amount, unit, setting, []) };
  }
  const from = setting.zone.toDay(start);
  const { day } = dueDay(from, amount, unit, { roll, cutoff: 'midnight' }, setting, []);
  return { kind: 'day', day, deadline: deadlineOfDay(day, 'midnight', setting) };
}
