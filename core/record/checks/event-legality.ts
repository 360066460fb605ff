import type { Finding } from '../../finding';
import type { CaseEvent, Rulebook } from '../../rulebook/rulebook';
import { eventsAfter } from '../events-after';
import { currentRound, timeInRound } from '../round';
import { noFindings, type CheckCompiler } from './check';

/**
 * An event that the regime does not foresee here: none of the events it follows is recorded, or its
 * condition does not hold. Only a warning, because old registers leave steps out. The condition of a
 * reopening is asked only until the new round goes on, as its answer may have changed since.
 */
export const eventLegality: CheckCompiler = (rulebook) => {
  const guarded = rulebook.events.filter(
    ({ after, when }) => after.length > 0 || when !== undefined,
  );
  if (guarded.length === 0) return undefined;
  const following = new Map(
    guarded
      .filter(({ reopens }) => reopens)
      .map(({ key }) => [key, [...eventsAfter([key], rulebook.events)]]),
  );
  return (facts) => {
    const { record, zone } = facts;
    const { events } = record;
    const round = currentRound(record, rulebook);
    const hasGoneOn = (reopening: string): boolean =>
      (following.get(reopening) ?? []).some(
        (key) => key !== reopening && timeInRound(key, record, round, zone) !== undefined,
      );
    let findings = noFindings;
    for (const event of guarded) {
      if (events[event.key] === undefined) continue;
      if (event.when !== undefined && !facts.holds(event.when)) {
        if (event.reopens && hasGoneOn(event.key)) continue;
        findings = [...findings, notForeseen(event)];
      } else if (event.after.length > 0 && !event.after.some((key) => events[key] !== undefined)) {
        findings = [...findings, tooEarly(event, rulebook)];
      }
    }
    return findings;
  };
};

function notForeseen({ key, title, clause }: CaseEvent): Finding {
  return {
    code: 'event-not-foreseen',
    severity: 'warning',
    field: key,
    clause,
    message: {
      zh: `登记了“${title.zh}”，但本件不适用这一步骤。`,
      en: `“${title.en}” is recorded although this step does not apply to the case.`,
    },
  };
}

function tooEarly({ key, title, after, clause }: CaseEvent, { events }: Rulebook): Finding {
  const expected = events.filter((event) => after.includes(event.key));
  return {
    code: 'event-too-early',
    severity: 'warning',
    field: key,
    clause,
    message: {
      zh: `登记了“${title.zh}”，但缺少此前的步骤：${expected.map((event) => event.title.zh).join('或')}。`,
      en: `“${title.en}” is recorded, but the step before it is missing: ${expected.map((event) => event.title.en).join(' or ')}.`,
    },
  };
}
