import type { Finding } from '../finding';
import type { ReadingOptions } from './field-reading';
import { parseDateTime } from './parse-date-time';
import { parseList } from './parse-list';
import { isBlank, shapeFinding, type RawObject } from './raw-shape';
import type { Assignment, EventTime } from './record';
import { textOf } from './text-of';

/**
 * Reads the departments a record was given to, oldest first; an entry without a department, a part
 * or a time is reported and left out.
 */
export function parseAssignments(
  raw: unknown,
  options: ReadingOptions,
): { readonly assignments: readonly Assignment[]; readonly findings: readonly Finding[] } {
  const { items, findings } = parseList(raw, 'assignments', (entry) =>
    parseAssignment(entry, options),
  );
  const inOrder = [...items].sort((left, right) => left.at.instant - right.at.instant);
  return { assignments: inOrder, findings };
}

function parseAssignment(raw: RawObject, options: ReadingOptions): Assignment | Finding {
  const [department, part] = [textOf(raw['department']), textOf(raw['part'])];
  if (department === '' || (part !== 'lead' && part !== 'co')) return shapeFinding('assignments');
  const times: Partial<Record<(typeof timeKeys)[number], EventTime>> = {};
  for (const key of timeKeys) {
    if (isBlank(raw[key])) continue;
    const read = parseDateTime(raw[key], options);
    if (!read.ok) return { ...read.finding, field: 'assignments' };
    times[key] = read.time;
  }
  const { at, ...later } = times;
  if (at === undefined) return shapeFinding('assignments');
  const texts: Partial<Record<(typeof textKeys)[number], string>> = {};
  for (const key of textKeys) {
    const text = textOf(raw[key]);
    if (text !== '') texts[key] = text;
  }
  return { department, part, at, ...later, ...texts };
}

const timeKeys = ['at', 'due', 'done', 'returnedAt'] as const;
const textKeys = ['by', 'returnedBy', 'returnReason'] as const;
