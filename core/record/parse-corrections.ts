import type { Finding } from '../finding';
import type { ReadingOptions } from './field-reading';
import { parseDateTime, type ParsedDateTime } from './parse-date-time';
import { parseList } from './parse-list';
import { shapeFinding, type RawObject } from './raw-shape';
import type { Correction } from './record';
import type { RecordPlan } from './record-plan';
import { textOf } from './text-of';

/** Reads the corrections of a record's events, oldest first; one of an unknown event is left out. */
export function parseCorrections(
  raw: unknown,
  plan: RecordPlan,
  options: ReadingOptions,
): { readonly corrections: readonly Correction[]; readonly findings: readonly Finding[] } {
  const { items, findings } = parseList(raw, 'corrections', (entry) =>
    parseCorrection(entry, plan, options),
  );
  const inOrder = [...items].sort((left, right) => left.at.instant - right.at.instant);
  return { corrections: inOrder, findings };
}

function parseCorrection(
  raw: RawObject,
  { eventKeys }: RecordPlan,
  options: ReadingOptions,
): Correction | Finding {
  const event = textOf(raw['event']);
  if (!eventKeys.has(event)) return shapeFinding('corrections');
  const time = (key: string): ParsedDateTime => parseDateTime(raw[key], options);
  const [old, corrected, at] = [time('old'), time('new'), time('at')];
  if (!old.ok) return { ...old.finding, field: event };
  if (!corrected.ok) return { ...corrected.finding, field: event };
  if (!at.ok) return { ...at.finding, field: event };
  return {
    event,
    old: old.time,
    new: corrected.time,
    at: at.time,
    by: textOf(raw['by']),
    reason: textOf(raw['reason']),
  };
}
