import type { CaseEvent } from '../rulebook/rulebook';

/** The keys of the events that the workflow lets follow one of `starts`, directly or later. */
export function eventsAfter(
  starts: readonly string[],
  events: readonly CaseEvent[],
): ReadonlySet<string> {
  const reached = new Set(starts);
  const following = new Set<string>();
  for (let before = -1; following.size > before;) {
    before = following.size;
    for (const { key, after } of events) {
      if (!after.some((start) => reached.has(start))) continue;
      reached.add(key);
      following.add(key);
    }
  }
  return following;
}
