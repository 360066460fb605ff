import type { Rulebook } from '../rulebook/rulebook';

/** Key of the event that puts a record into a period: `received`, else the first event at intake. */
export function intakeEvent(rulebook: Rulebook): string {
  const { events } = rulebook;
  const intake =
    events.find(({ key }) => key === 'received') ?? events.find(({ after }) => after.length === 0);
  return intake?.key ?? 'received';
}
