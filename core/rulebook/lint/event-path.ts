import type { RulebookDefinition } from '../definition';
import type { LintRule } from './lint-rule';

/** An event that no chain of events from intake leads to. */
export const eventPath: LintRule = ({ events }) => {
  const reached = reachableEvents(events);
  return events.flatMap(({ key, title, clause }, index) => {
    if (reached.has(key)) return [];
    return {
      code: 'event-unreachable',
      severity: 'error',
      field: key,
      clause,
      path: ['events', index, 'after'],
      message: {
        zh: `事件“${title.zh}”不可能发生：没有从接收到它的步骤。`,
        en: `The event “${title.en}” can never happen: no chain of steps from intake leads to it.`,
      },
    };
  });
};

type Events = RulebookDefinition['events'];

/** The events that can happen: those at intake, and all that follow one of them. */
function reachableEvents(events: Events): ReadonlySet<string> {
  const reached = new Set<string>();
  let before = -1;
  while (reached.size > before) {
    before = reached.size;
    for (const { key, after } of events) {
      if (after.length === 0 || after.some((start) => reached.has(start))) reached.add(key);
    }
  }
  return reached;
}
