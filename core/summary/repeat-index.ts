import type { Instant, Zone } from '../date/time';
import { lookBackStart } from '../escalation/look-back';
import { problemKey } from '../escalation/problem-key';
import type { ComplaintRecord } from '../record/record';
import type { Duration, Rulebook } from '../rulebook/rulebook';
import { intakeEvent } from './intake-event';
import { receivedAt } from './received-at';
import type { MarkColumns } from './record-marks';

/**
 * Which records of a ledger repeat one that came before within the look-back; of two of one instant
 * the later in number order is the repeat, so that the order of records means nothing.
 */
export interface RepeatIndex {
  readonly marksOf: (records: readonly ComplaintRecord[]) => MarkColumns;
  /**
   * Takes records out and others in.
   *
   * @returns of all that are in, those of which something else is true than before.
   */
  readonly change: (
    removed: readonly ComplaintRecord[],
    added: readonly ComplaintRecord[],
  ) => readonly ComplaintRecord[];
}

/** An index without records; undefined where the regime cannot tell what is the same problem. */
export function repeatIndex(rulebook: Rulebook, zone: Zone): RepeatIndex | undefined {
  const names = problemFields(rulebook);
  if (names.length === 0) return undefined;
  const intake = intakeEvent(rulebook);
  const within = lookBack(rulebook);
  const problems = new Map<string, readonly Arrival[]>();
  const repeated = new Set<ComplaintRecord>();
  const mark = (arrivals: readonly Arrival[]): readonly ComplaintRecord[] =>
    arrivals.flatMap(({ record, at }, place) => {
      const before = arrivals[place - 1];
      const isRepeat = before !== undefined && before.at >= lookBackStart(at, within, zone);
      if (isRepeat === repeated.has(record)) return [];
      if (isRepeat) repeated.add(record);
      else repeated.delete(record);
      return [record];
    });
  return {
    marksOf: (records) => ({
      repeated: Uint8Array.from(records, (record) => (repeated.has(record) ? 1 : 0)),
    }),
    change(removed, added) {
      const gone = new Set(removed);
      const arriving = arrivalsByProblem(added, names, intake);
      const leaving = arrivalsByProblem(removed, names, intake);
      for (const record of removed) repeated.delete(record);
      return [...new Set([...leaving.keys(), ...arriving.keys()])].flatMap((key) => {
        const staying = (problems.get(key) ?? []).filter(({ record }) => !gone.has(record));
        const arrivals = [...staying, ...(arriving.get(key) ?? [])].sort(byArrival);
        if (arrivals.length > 0) problems.set(key, arrivals);
        else problems.delete(key);
        return mark(arrivals);
      });
    },
  };
}

interface Arrival {
  readonly record: ComplaintRecord;
  readonly id: string;
  readonly at: Instant;
}

const byArrival = (one: Arrival, other: Arrival): number =>
  one.at - other.at || (one.id < other.id ? -1 : 1);

function arrivalsByProblem(
  records: readonly ComplaintRecord[],
  names: readonly string[],
  intake: string,
): ReadonlyMap<string, readonly Arrival[]> {
  const found = new Map<string, Arrival[]>();
  for (const record of records) {
    const at = receivedAt(record, intake)?.instant;
    const key = problemKey(record, names);
    if (at === undefined || key === undefined) continue;
    const arrival = { record, id: record.number ?? record.id, at };
    const known = found.get(key);
    if (known) known.push(arrival);
    else found.set(key, [arrival]);
  }
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
