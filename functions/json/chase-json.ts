import type { ChaseReminder } from '../../core/escalation/chase-reminders';
import type { ChaseRow } from '../../core/summary/chase-list';
import { dueText } from '../../core/clock/due-text';
import type { Zone } from '../../core/date/time';
import { chaseGroups, countOf } from '../ledger/chase-groups';
import { dueJson } from './due-json';
import { instantJson } from '../../core/record/time-json';

/** The chase list as the API and the digest give it: every row, and counts by whom to press. */
export function chaseJson(rows: readonly ChaseRow[], zone: Zone) {
  return {
    overdue: rows.filter(({ state }) => state === 'overdue').length,
    dueSoon: rows.filter(({ state }) => state === 'due-soon').length,
    groups: chaseGroups(rows).map((group) => ({
      department: group.department,
      handler: group.handler,
      overdue: countOf(group, 'overdue'),
      dueSoon: countOf(group, 'due-soon'),
    })),
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
