import type { RulebookDefinition } from '../definition';
import type { LintRule } from './lint-rule';

/** A clock whose stop event cannot follow its start, so that it can only run out. */
export const clockStop: LintRule = ({ clocks, events }) =>
  clocks.flatMap(({ key, from, to, title, clause }, index) => {
    const stop = events.find((event) => event.key === to);
    const start = events.find((event) => event.key === from);
    if (stop === undefined || start === undefined) return [];
    const canStop = from !== to && (stop.after.length === 0 || follows(from, to, events));
    if (canStop) return [];
    return {
      code: 'clock-never-stops',
      severity: 'error',
      field: key,
      clause,
      path: ['clocks', index, 'to'],
      message: {
        zh: `时限“${title.zh}”无法停止：“${stop.title.zh}”不会发生在“${start.title.zh}”之后。`,
        en: `The clock “${title.en}” cannot stop: “${stop.title.en}” never follows “${start.title.en}”.`,
      },
    };
  });

/** Whether a chain of steps leads from one event to another. */
function follows(from: string, to: string, events: RulebookDefinition['events']): boolean {
  const reached = new Set([from]);
  let before = 0;
  while (reached.size > before) {
    before = reached.size;
    for (const { key, after } of events)
      if (after.some((start) => reached.has(start))) reached.add(key);
  }
  return reached.has(to);
}
