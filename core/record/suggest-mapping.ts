import { zoneOf } from '../date/zone';
import type { Rulebook } from '../rulebook/rulebook';
import type { ColumnTarget } from './column-mapping';
import { foldText } from './fold-text';
import { mappingCandidates, type MappingCandidate } from './mapping-candidates';
import { isDateCell, parseDateTime } from './parse-date-time';
import { formatEventTime } from './format-event-time';
import { isBlank } from './raw-shape';
import { shownValue } from './shown-value';
import { textSimilarity } from './text-similarity';

export interface ColumnSuggestion {
  readonly header: string;
  /** The first different values of the column, as texts. */
  readonly samples: readonly string[];
  /** Absent when nothing is likely enough. */
  readonly target?: ColumnTarget;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * Suggests what each column of a foreign register is, by its header (title, alias, the same without
 * width, spaces and brackets, similar words) and by whether its values fit. No target is suggested
 * twice.
 *
 * @param sampleRows cells of some rows, as wide as the headers.
 */
export function suggestMapping(
  headers: readonly string[],
  sampleRows: readonly (readonly unknown[])[],
  rulebook: Rulebook,
): readonly ColumnSuggestion[] {
  const candidates = mappingCandidates(rulebook, { zone: zoneOf(rulebook.zone) });
  const columns = headers.map((header, index) => ({ header, values: valuesOf(sampleRows, index) }));
  const pairs = columns
    .flatMap((column, index) =>
      candidates.map((candidate) => ({ index, candidate, score: scoreOf(column, candidate) })),
    )
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const chosen = choose(pairs);
  return columns.map(({ header, values }, index) => {
    const pair = chosen.get(index);
    return {
      header,
      samples: samplesOf(values, rulebook),
      ...(pair && { target: pair.candidate.target }),
      confidence: pair === undefined ? 0 : Math.round(pair.score * 100) / 100,
    };
  });
}

interface Column {
  readonly header: string;
  readonly values: readonly unknown[];
}

interface Pair {
  readonly index: number;
  readonly candidate: MappingCandidate;
  readonly score: number;
}

const LEAST_SCORE = 0.5;
const LOOKED_AT = 50;
const SHOWN_SAMPLES = 3;

function valuesOf(rows: readonly (readonly unknown[])[], index: number): readonly unknown[] {
  return rows
    .slice(0, LOOKED_AT)
    .map((cells) => cells[index])
    .filter((value) => !isBlank(value));
}

/** The likeness of the names, lowered by the share of values that do not fit. */
function scoreOf({ header, values }: Column, candidate: MappingCandidate): number {
  const name = nameScore(header, candidate);
  if (name < LEAST_SCORE || values.length === 0) return name;
  const fitting = values.filter((value) => candidate.accepts(value)).length / values.length;
  return name * (0.4 + 0.6 * fitting);
}

function nameScore(header: string, { titles, aliases }: MappingCandidate): number {
  const text = header.trim();
  if (titles.includes(text)) return 1;
  if (aliases.includes(text)) return 0.97;
  const folded = foldText(text);
  if (folded === '') return 0;
  if (titles.some((title) => foldText(title) === folded)) return 0.95;
  if (aliases.some((alias) => foldText(alias) === folded)) return 0.92;
  return (
    0.85 * Math.max(...[...titles, ...aliases].map((name) => likeness(folded, foldText(name))))
  );
}

/** A header that contains the whole name, or the reverse, is likelier than shared letters alone. */
function likeness(header: string, name: string): number {
  const similarity = textSimilarity(header, name);
  const [short, long] = header.length < name.length ? [header, name] : [name, header];
  const isPart = short.length >= 2 && long.includes(short);
  return isPart ? Math.max(similarity, 0.6 + 0.3 * (short.length / long.length)) : similarity;
}

function choose(pairs: readonly Pair[]): ReadonlyMap<number, Pair> {
  const chosen = new Map<number, Pair>();
  const taken = new Set<MappingCandidate>();
  for (const pair of pairs) {
    if (chosen.has(pair.index) || taken.has(pair.candidate)) continue;
    chosen.set(pair.index, pair);
    taken.add(pair.candidate);
  }
  return chosen;
}

function samplesOf(values: readonly unknown[], { zone }: Rulebook): readonly string[] {
  const texts = values.map((value) =>
    isDateCell(value) ? dateSample(value, zone) : shownValue(value),
  );
  return [...new Set(texts)].slice(0, SHOWN_SAMPLES);
}

function dateSample(value: unknown, zoneId: string): string {
  const zone = zoneOf(zoneId);
  const parsed = parseDateTime(value, { zone });
  return parsed.ok ? formatEventTime(parsed.time, zone) : shownValue(value);
}
