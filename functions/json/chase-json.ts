import type { ChaseReminder } from '../../core/escalation/chase-reminders';
import type { ChaseRow } from '../../core/summary/chase-list';
import { dueText } from '../../core/clock/due-text';
import type { Zone } from '../../core/date/time';
import { dueJson, instantJson } from './time-json';

/** The chase list as the API and the digest give it: every row, and counts by whom to press. */
export function chaseJson(rows: readonly ChaseRow[], zone: Zone) {
  return {
    overdue: rows.filter(({ state }) => state === 'overdue').length,
    dueSoon: rows.filter(({ state }) => state === 'due-soon').length,
    groups: groupRows(rows),
    items: rows.map(({ number, due, remaining, reminder, ...row }) => ({
      ...row,
      ...(number !== undefined && { number }),
      due: dueJson(due, zone),
      dueText: dueText(due, zone),
      ...(remaining && { remaining }),
      ...(reminder && { reminder: reminderJson(reminder, zone) }),
    })),
  };
}

const reminderJson = ({ key, step, deliverAt }: ChaseReminder, zone: Zone) => ({
  key,
  step: step.key,
  title: step.title,
  deliverAt: instantJson(deliverAt, zone),
});

interface ChaseGroup {
  readonly department: string;
  readonly handler: string;
  overdue: number;
  dueSoon: number;
}

/** How much each department and person has to answer for, most overdue first. */
function groupRows(rows: readonly ChaseRow[]): readonly Readonly<ChaseGroup>[] {
  const groups = new Map<string, ChaseGroup>();
  for (const { department, handler, state } of rows) {
    const key = JSON.stringify([department, handler]);
    const group = groups.get(key) ?? { department, handler, overdue: 0, dueSoon: 0 };
    if (state === 'overdue') group.overdue += 1;
    else group.dueSoon += 1;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.overdue - a.overdue || b.dueSoon - a.dueSoon);
}
