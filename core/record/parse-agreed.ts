import { isInstantUnit } from './instant-unit';
import type { Finding } from '../finding';
import type { Clock } from '../rulebook/rulebook';
import type { ReadingOptions } from './field-reading';
import { parseDateTime } from './parse-date-time';
import { isBlank, type RawObject } from './raw-shape';
import type { AgreedTime, EventTime } from './record';
import type { RecordPlan } from './record-plan';
import { shownValue } from './shown-value';

/**
 * Reads the times agreed for a case by clock key: a civil date for clocks counted in days, an exact
 * instant for clocks counted in hours, and as it was given for clocks that have no amount.
 */
export function parseAgreed(
  raw: RawObject,
  plan: RecordPlan,
  options: ReadingOptions,
): {
  readonly agreed: Readonly<Record<string, AgreedTime>>;
  readonly findings: readonly Finding[];
} {
  const agreed: Record<string, AgreedTime> = {};
  const findings: Finding[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const clock = plan.clocks.get(key);
    if (isBlank(value)) continue;
    if (clock === undefined || !allowsAgreement(clock)) {
      findings.push(notAgreeable(key, clock));
      continue;
    }
    const parsed = parseDateTime(value, options);
    if (parsed.ok) agreed[key] = agreedTime(parsed.time, clock, options);
    else findings.push({ ...parsed.finding, field: key });
  }
  return { agreed, findings };
}

function allowsAgreement(clock: Clock): boolean {
  return clock.orAgreed || clock.within.unit === 'agreed';
}

function agreedTime(time: EventTime, { within }: Clock, { zone }: ReadingOptions): AgreedTime {
  const isInstant = within.unit === 'agreed' ? !time.dateOnly : isInstantUnit(within.unit);
  return isInstant
    ? { kind: 'instant', instant: time.instant }
    : { kind: 'day', day: zone.toDay(time.instant) };
}

function notAgreeable(key: string, clock: Clock | undefined): Finding {
  const name = clock?.title ?? { zh: shownValue(key), en: shownValue(key) };
  return {
    code: 'agreed-not-allowed',
    severity: 'warning',
    field: key,
    message: {
      zh: `“${name.zh}”不按约定时间计算，填写的约定时间未采用。`,
      en: `“${name.en}” does not run by an agreed time; the one given is not used.`,
    },
  };
}
