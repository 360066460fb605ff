import type { Assessment } from '../clock/assess-record';
import type { ClockState } from '../clock/clock-state';
import { dueText } from '../clock/due-text';
import type { Zone } from '../date/time';
import { zoneOf } from '../date/zone';
import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';

/**
 * An error for each time bar that had passed when its event happened, with the last permitted date
 * and the clause (code `time-bar`).
 *
 * @example a violation of 2024-10-08 under a bar of 2 years was last to be reported on 2026-10-08;
 *          a report of 2026-10-09 is barred
 */
export function timeBarFindings(
  assessment: Assessment,
  rulebook: Rulebook,
  zone: Zone = zoneOf(rulebook.zone),
): readonly Finding[] {
  return assessment.clocks
    .filter(({ clock, status }) => clock.purpose === 'time-bar' && status === 'missed')
    .map((state) => finding(state, rulebook, zone));
}

function finding({ clock, due, stoppedAt }: ClockState, rulebook: Rulebook, zone: Zone): Finding {
  const last = due === undefined ? '' : dueText(due, zone);
  const found =
    stoppedAt === undefined ? '' : dueText({ kind: 'instant', deadline: stoppedAt.instant }, zone);
  const event = rulebook.events.find(({ key }) => key === clock.to)?.title;
  return {
    code: 'time-bar',
    severity: 'error',
    field: clock.to,
    clause: clock.clause,
    message: {
      zh: `“${clock.title.zh}”：“${event?.zh ?? clock.to}”为${found}，最迟应为${last}，已超过时限。`,
      en: `“${clock.title.en}”: “${event?.en ?? clock.to}” is ${found}; the last permitted date was ${last}.`,
    },
  };
}
