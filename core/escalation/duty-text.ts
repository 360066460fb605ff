import { dueText } from '../clock/due-text';
import { formatDay } from '../date/civil-date';
import type { Zone } from '../date/time';
import type { Text } from '../text';
import type { DutyState } from './duty-list';

/** A duty's period and how far it is done: “2026-11-16至2026-11-22：已做1次，至少2次，最迟2026-11-22”. */
export function dutyText({ duty, period, due, done }: DutyState, zone: Zone): Text {
  const [from, to] = [formatDay(period.from), formatDay(period.to)];
  const last = dueText(due, zone);
  const span =
    from === to ? { zh: from, en: from } : { zh: `${from}至${to}`, en: `${from} to ${to}` };
  return {
    zh: `${span.zh}：已做${done}次，至少${duty.atLeast}次，最迟${last}`,
    en: `${span.en}: done ${done} of at least ${duty.atLeast}, by ${last}`,
  };
}
