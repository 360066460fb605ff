import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';
import type { ReadingOptions } from './field-reading';
import { parseDateTime } from './parse-date-time';
import { parseLevel } from './parse-level';
import { parseList } from './parse-list';
import { shapeFinding, type RawObject } from './raw-shape';
import type { LevelChange } from './record';
import { textOf } from './text-of';

/** Reads the changes of a record's level, oldest first; one to an unknown level is left out. */
export function parseLevelChanges(
  raw: unknown,
  rulebook: Rulebook,
  options: ReadingOptions,
): { readonly levelChanges: readonly LevelChange[]; readonly findings: readonly Finding[] } {
  const { items, findings } = parseList(raw, 'levelChanges', (entry) =>
    parseLevelChange(entry, rulebook, options),
  );
  const inOrder = [...items].sort((left, right) => left.at.instant - right.at.instant);
  return { levelChanges: inOrder, findings };
}

function parseLevelChange(
  raw: RawObject,
  rulebook: Rulebook,
  options: ReadingOptions,
): LevelChange | Finding {
  const from = parseLevel(raw['from'], rulebook);
  const to = parseLevel(raw['to'], rulebook);
  const unknown = from.findings[0] ?? to.findings[0];
  if (unknown !== undefined) return unknown;
  if (to.level === undefined) return shapeFinding('levelChanges');
  const at = parseDateTime(raw['at'], options);
  if (!at.ok) return { ...at.finding, field: 'levelChanges' };
  return {
    ...(from.level !== undefined && { from: from.level }),
    to: to.level,
    at: at.time,
    by: textOf(raw['by']),
    reason: textOf(raw['reason']),
  };
}
