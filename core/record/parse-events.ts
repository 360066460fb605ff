import type { Finding } from '../finding';
import type { ReadingOptions } from './field-reading';
import { parseDateTime } from './parse-date-time';
import { isBlank, type RawObject } from './raw-shape';
import type { EventTime } from './record';
import type { RecordPlan } from './record-plan';
import { shownValue } from './shown-value';

export interface ParsedEvents {
  readonly events: Readonly<Record<string, EventTime>>;
  readonly findings: readonly Finding[];
}

/** Reads the time of every event of the rulebook; one that cannot be read is left out and reported. */
export function parseEvents(
  raw: RawObject,
  plan: RecordPlan,
  options: ReadingOptions,
): ParsedEvents {
  const events: Record<string, EventTime> = {};
  const findings: Finding[] = [];
  for (const { key, title } of plan.events) {
    const value = raw[key];
    if (value === undefined || value === null || value === '') continue;
    const parsed = parseDateTime(value, options);
    if (parsed.ok) events[key] = parsed.time;
    else if (!isBlank(value)) findings.push(named(parsed.finding, key, title));
  }
  for (const key in raw) if (!plan.eventKeys.has(key)) findings.push(unknownEvent(key));
  return { events, findings };
}

function named(finding: Finding, key: string, title: Finding['message']): Finding {
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
