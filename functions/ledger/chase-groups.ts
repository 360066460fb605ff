import type { ChaseRow } from '../../core/summary/chase-list';

/** What one person of one department has to answer for; either may be unknown, then it is empty. */
export interface ChaseGroup {
  readonly department: string;
  readonly handler: string;
  readonly rows: readonly ChaseRow[];
}

/** Divides a chase list by department and person; who has most overdue comes first. */
export function chaseGroups(rows: readonly ChaseRow[]): readonly ChaseGroup[] {
  const groups = new Map<string, { department: string; handler: string; rows: ChaseRow[] }>();
  for (const row of rows) {
    const { department, handler } = row;
    const key = JSON.stringify([department, handler]);
    const group = groups.get(key) ?? { department, handler, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      countOf(b, 'overdue') - countOf(a, 'overdue') ||
      countOf(b, 'due-soon') - countOf(a, 'due-soon'),
  );
}

/** How many of a group are overdue, or soon due. */
export const countOf = ({ rows }: ChaseGroup, wanted: ChaseRow['state']): number =>
  rows.filter(({ state }) => state === wanted).length;
