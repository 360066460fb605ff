import type { ChaseRow } from '../../core/summary/chase-list';
import { chaseGroups, countOf } from './chase-groups';
import { digestText, type DigestDay } from './digest-text';

/** What a department or a person is sent of the night's chase list. */
export interface DigestMessage {
  readonly to: 'department' | 'person';
  readonly department: string;
  readonly handler?: string;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly text: string;
}

/**
 * One message for each department with all that it has to press for, and one for each person with
 * what is that person's; what no department or person is known of stands in the whole digest only.
 */
export function digestMessages(
  name: string,
  rows: readonly ChaseRow[],
  day: Omit<DigestDay, 'duties'>,
): readonly DigestMessage[] {
  const departments = chaseGroups(rows.map((row) => ({ ...row, handler: '' })));
  const persons = chaseGroups(rows);
  return [
    ...departments
      .filter(({ department }) => department !== '')
      .map((group) => ({ group, to: 'department' as const })),
    ...persons
      .filter(({ handler }) => handler !== '')
      .map((group) => ({ group, to: 'person' as const })),
  ].map(({ group, to }) => {
    const { department, handler } = group;
    const title = [name, department, handler].filter((word) => word !== '').join(' · ');
    return {
      to,
      department,
      ...(to === 'person' && { handler }),
      overdue: countOf(group, 'overdue'),
      dueSoon: countOf(group, 'due-soon'),
      text: digestText(
        title,
        to === 'person' ? group.rows : rows.filter((row) => row.department === department),
        { ...day, duties: [] },
      ),
    };
  });
}
