import type { Instant, Zone } from '../date/time';
import { lookBackStart } from '../escalation/look-back';
import { problemKey } from '../escalation/problem-key';
import type { ComplaintRecord } from '../record/record';
import type { Duration, Rulebook } from '../rulebook/rulebook';
import { intakeEvent } from './intake-event';
import { receivedAt } from './received-at';
import type { MarkColumns } from './record-marks';

/**
 * Marks the records whose problem had come before within the look-back; of two of one instant the
 * later in number order is the repeat, so that the order of records means nothing.
 */
export function markRepeats(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  zone: Zone,
): MarkColumns {
  const names = problemFields(rulebook);
  if (names.length === 0) return {};
  const repeated = new Uint8Array(records.length);
  const within = lookBack(rulebook);
  for (const arrivals of arrivalsByProblem(records, names, intakeEvent(rulebook)).values()) {
    arrivals.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    arrivals.forEach(({ index, at }, place) => {
      const before = arrivals[place - 1];
      if (before && before.at >= lookBackStart(at, within, zone)) repeated[index] = 1;
    });
  }
  return { repeated };
}

interface Arrival {
  readonly index: number;
  readonly id: string;
  readonly at: Instant;
}

function arrivalsByProblem(
  records: readonly ComplaintRecord[],
  names: readonly string[],
  intake: string,
): ReadonlyMap<string, Arrival[]> {
  const found = new Map<string, Arrival[]>();
  records.forEach((record, index) => {
    const at = receivedAt(record, intake)?.instant;
    const key = problemKey(record, names);
    if (at === undefined || key === undefined) return;
    const arrival = { index, id: record.number ?? record.id, at };
    const known = found.get(key);
    if (known) known.push(arrival);
    else found.set(key, [arrival]);
  });
  return found;
}

/** The regime's own key, else category and respondent. */
function problemFields({ sameProblem, fields }: Rulebook): readonly string[] {
  if (sameProblem.length > 0) return sameProblem;
  return ['category', 'respondent'].flatMap(
    (use) => fields.find((field) => field.use === use)?.key ?? [],
  );
}

const ONE_MONTH: Duration = { amount: 1, unit: 'month' };

/** The regime's own look-back, else the first one its escalations name, else a month. */
function lookBack({ statistics, escalations }: Rulebook): Duration {
  const named = escalations.flatMap(({ repeats }) => repeats?.within ?? []);
  return statistics.repeatWithin ?? named[0] ?? ONE_MONTH;
}
