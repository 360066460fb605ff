import type { Finding } from '../../finding';
import type { CaseEvent } from '../../rulebook/rulebook';
import { formatEventTime } from '../format-event-time';
import { isEarlier } from '../is-earlier';
import type { EventTime } from '../record';
import type { RecordFacts } from '../record-facts';
import { noFindings, type CheckCompiler } from './check';

/** An event that has not happened yet at the instant of the check. */
export const eventInFuture: CheckCompiler = ({ events }) => {
  return (facts) => {
    if (facts.asOf === undefined) return noFindings;
    const now: EventTime = { instant: facts.asOf, dateOnly: false };
    let findings = noFindings;
    for (const event of events) {
      const time = facts.record.events[event.key];
      if (time === undefined || !isEarlier(now, time, facts.zone)) continue;
      findings = [...findings, inFuture(event, time, now, facts)];
    }
    return findings;
  };
};

function inFuture(
  { key, title, clause }: CaseEvent,
  time: EventTime,
  now: EventTime,
  { zone }: RecordFacts,
): Finding {
  const found = formatEventTime(time, zone);
  const expected = formatEventTime(now, zone);
  return {
    code: 'event-in-future',
    severity: 'error',
    field: key,
    clause,
    message: {
      zh: `“${title.zh}”为 ${found}，晚于现在（${expected}）。`,
      en: `“${title.en}” is ${found}, later than now (${expected}).`,
    },
  };
}
