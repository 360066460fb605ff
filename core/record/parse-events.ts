import type { Finding } from '../finding';
import type { Text } from '../text';
import type { ReadingOptions } from './field-reading';
import { parseDateTime } from './parse-date-time';
import { isBlank, type RawObject } from './raw-shape';
import type { EventTime } from './record';
import type { RecordPlan } from './record-plan';
import { shownValue } from './shown-value';

export interface ParsedEvents {
  /** The last time of each event. */
  readonly events: Readonly<Record<string, EventTime>>;
  /** Earlier times, oldest first; absent when every event happened once. */
  readonly occurrences?: Readonly<Record<string, readonly EventTime[]>>;
  readonly findings: readonly Finding[];
}

/**
 * Reads the time of every event of the rulebook, or a list of times of an event that happened more
 * than once; a time that cannot be read is left out and reported.
 *
 * @param earlier earlier times by event key, from a door that keeps them apart.
 */
export function parseEvents(
  raw: RawObject,
  plan: RecordPlan,
  options: ReadingOptions,
  earlier: RawObject = NONE,
): ParsedEvents {
  const events: Record<string, EventTime> = {};
  const occurrences: Record<string, readonly EventTime[]> = {};
  const findings: Finding[] = [];
  const read = (value: unknown, key: string, title: Text): EventTime | undefined => {
    if (isAbsent(value)) return undefined;
    const parsed = parseDateTime(value, options);
    if (parsed.ok) return parsed.time;
    if (!isBlank(value)) findings.push(named(parsed.finding, key, title));
    return undefined;
  };
  for (const { key, title } of plan.events) {
    const values = valuesOf(raw[key], earlier[key]);
    if (!Array.isArray(values)) {
      const time = read(values, key, title);
      if (time !== undefined) events[key] = time;
      continue;
    }
    const times = values
      .flatMap((value) => read(value, key, title) ?? [])
      .sort((left, right) => left.instant - right.instant);
    const last = times.pop();
    if (last !== undefined) events[key] = last;
    if (times.length > 0) occurrences[key] = times;
  }
  for (const key in raw) if (!plan.eventKeys.has(key)) findings.push(unknownEvent(key));
  return { events, findings, ...(Object.keys(occurrences).length > 0 && { occurrences }) };
}

const NONE: RawObject = {};

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The one value of an event, or the list of them. */
function valuesOf(value: unknown, earlier: unknown): unknown {
  if (isAbsent(earlier)) return value;
  return [...listOf(earlier), ...listOf(value)];
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [value];

function named(finding: Finding, key: string, title: Text): Finding {
  return {
    ...finding,
    field: key,
    message: {
      zh: `“${title.zh}”：${finding.message.zh}`,
      en: `“${title.en}”: ${finding.message.en}`,
    },
  };
}

function unknownEvent(key: string): Finding {
  return {
    code: 'event-unknown',
    severity: 'warning',
    field: key,
    message: {
      zh: `事件“${shownValue(key)}”不属于本制度，未采用。`,
      en: `Event “${shownValue(key)}” does not belong to this regime and is not used.`,
    },
  };
}
