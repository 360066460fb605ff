import type { Instant } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';
import { assessRecord, type Assessment } from './assess-record';
import type { ClockSetting } from './clock-setting';
import type { ClockState } from './clock-state';

/** What a ledger runs by, before or after a change. */
export interface LedgerTerms extends ClockSetting {
  readonly rulebook: Rulebook;
}

/** A clock of an open record that a change would give another due or light. */
export interface ClockChange {
  readonly record: ComplaintRecord;
  readonly clock: { readonly key: string; readonly title: Text };
  /** Absent where only one of the rulebooks has the clock. */
  readonly before?: ShownClock;
  readonly after?: ShownClock;
}

/** What people see of a clock. */
export type ShownClock = Pick<ClockState, 'clock' | 'due' | 'light'>;

/**
 * What another calendar or rulebook would change in the open records as of an instant, the soonest
 * new due first. Records that have ended are not looked at: they keep their results.
 */
export function previewChange(
  records: Iterable<ComplaintRecord>,
  before: LedgerTerms,
  after: LedgerTerms,
  asOf: Instant,
): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  for (const record of records) changes.push(...changesOf(record, before, after, asOf));
  return changes.sort(bySoonestDue);
}

/** Puts the soonest new due first. */
export function bySoonestDue(one: ClockChange, other: ClockChange): number {
  return deadlineOf(one) - deadlineOf(other);
}

function changesOf(
  record: ComplaintRecord,
  before: LedgerTerms,
  after: LedgerTerms,
  asOf: Instant,
): readonly ClockChange[] {
  const old = assessRecord(record, before.rulebook, before, asOf);
  if (old.outcome !== 'open') return [];
  return changedClocks(record, old.clocks, assessRecord(record, after.rulebook, after, asOf));
}

/** The clocks of a record that show another due or light than before; none once it has ended. */
export function changedClocks(
  record: ComplaintRecord,
  before: readonly ShownClock[],
  after: Assessment,
): readonly ClockChange[] {
  if (after.outcome !== 'open') return [];
  const old = new Set(before.map(({ clock }) => clock.key));
  const fresh = new Map<string, ShownClock>(after.clocks.map((is) => [is.clock.key, is]));
  const kept = before.flatMap((was): readonly ClockChange[] => {
    const is = fresh.get(was.clock.key);
    if (isSame(was, is)) return [];
    return [{ record, clock: (is ?? was).clock, before: was, ...(is && { after: is }) }];
  });
  const added = after.clocks
    .filter((is) => !old.has(is.clock.key) && !isSame(is, undefined))
    .map((is) => ({ record, clock: is.clock, after: is }));
  return [...kept, ...added];
}

/** A clock that shows nothing is as good as none. */
function isSame(one: ShownClock, other: ShownClock | undefined): boolean {
  return (
    one.due?.kind === other?.due?.kind &&
    one.due?.deadline === other?.due?.deadline &&
    one.light === (other?.light ?? 'grey')
  );
}

function deadlineOf({ before, after }: ClockChange): Instant {
  return (after?.due ?? before?.due)?.deadline ?? Number.MAX_SAFE_INTEGER;
}
