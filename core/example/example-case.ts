import type { Calendar } from '../calendar/calendar';
import { assessRecord, type Assessment } from '../clock/assess-record';
import type { ClockSetting } from '../clock/clock-setting';
import type { Instant } from '../date/time';
import { zoneOf } from '../date/zone';
import type { Finding } from '../finding';
import { checkRawRecord } from '../record/check-raw-record';
import { parseDateTime } from '../record/parse-date-time';
import { parseRecord } from '../record/parse-record';
import type { ComplaintRecord } from '../record/record';
import type { RulebookDefinition } from '../rulebook/definition';
import type { Rulebook } from '../rulebook/rulebook';
import { approvedRecord } from './approved-record';

export type Example = RulebookDefinition['examples'][number];

/** A worked example read and assessed: what every expectation is compared with. */
export interface ExampleCase {
  readonly example: Example;
  readonly rulebook: Rulebook;
  readonly setting: ClockSetting;
  readonly asOf: Instant;
  readonly record: ComplaintRecord;
  readonly others: readonly ComplaintRecord[];
  readonly findings: readonly Finding[];
  readonly assessment: Assessment;
}

/** Reads the records of an example and assesses the one it is about; none when `asOf` is no time. */
export function exampleCase(
  example: Example,
  rulebook: Rulebook,
  calendar: Calendar,
): ExampleCase | undefined {
  const zone = zoneOf(rulebook.zone);
  const setting = { calendar, zone };
  const time = parseDateTime(example.asOf, { zone });
  if (!time.ok) return undefined;
  const asOf = time.time.instant;
  const raw = { id: 'example', ...approvedRecord(example.record, rulebook, setting.zone) };
  const { record, findings } = checkRawRecord(raw, rulebook, { zone, asOf });
  return {
    example,
    rulebook,
    setting,
    asOf,
    record,
    others: example.others.flatMap(({ times, ...other }) => {
      const read = parseRecord({ id: 'other', ...other }, rulebook, zone).record;
      return Array.from({ length: times }, () => read);
    }),
    findings,
    assessment: assessRecord(record, rulebook, setting, asOf),
  };
}
