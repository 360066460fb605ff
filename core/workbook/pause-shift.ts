import { contextOfClock } from '../clock/assess-clock';
import { assessRecord, type Assessment } from '../clock/assess-record';
import { clockContext } from '../clock/clock-context';
import { businessSecondsBetween } from '../calendar/business-time';
import type { ClockSetting } from '../clock/clock-setting';
import type { ClockState, Due } from '../clock/clock-state';
import { lastEnd } from '../clock/record-end';
import { settingOfClock } from '../clock/setting-of-clock';
import { settingOfRecord } from '../clock/setting-of-record';
import type { ComplaintRecord } from '../record/record';
import type { Instant } from '../date/time';
import { movesByWorkdays } from './compile-due-formula';
import { countingExtensions } from './extension-totals';
import type { LedgerSettings } from './ledger-settings';

/**
 * How far pauses have moved each pausable clock's due, by clock key: in working days or days of a
 * date, in the clock's own unit of an instant. Undefined where pauses made a date out of an instant
 * or the other way round.
 */
export function pauseShifts(
  record: ComplaintRecord,
  assessment: Assessment,
  ledger: LedgerSettings,
): ReadonlyMap<string, number | undefined> {
  if (record.pauses.length === 0) return new Map();
  const { rulebook } = ledger;
  const setting = settingOfRecord(ledger, lastEnd(record, rulebook));
  const unpaused = assessRecord(
    withoutPauses(record, ledger, assessment.asOf),
    rulebook,
    ledger,
    assessment.asOf,
  );
  return new Map(
    assessment.clocks.flatMap((state, index) => {
      const before = unpaused.clocks[index]?.due;
      if (!state.clock.pausable || !state.due || !before) return [];
      return [[state.clock.key, shiftOf(state, before, state.due, setting)] as const];
    }),
  );
}

/** The record as if nothing had been paused, with the extensions that count for it as it is. */
function withoutPauses(
  record: ComplaintRecord,
  ledger: LedgerSettings,
  asOf: Instant,
): ComplaintRecord {
  const { rulebook } = ledger;
  if (record.extensions.length === 0) return { ...record, pauses: [] };
  const context = clockContext(record, rulebook, ledger, asOf);
  const extensions = context.rulebook.clocks.flatMap((clock) =>
    countingExtensions(clock, contextOfClock(clock, context)).map((granted) => ({
      ...granted,
      // Asked for while a pause held the due up, it would be too late without the pause.
      requestedAt: record.events[clock.from] ?? granted.requestedAt,
    })),
  );
  return { ...record, pauses: [], extensions };
}

function shiftOf(
  { clock }: ClockState,
  before: Due,
  after: Due,
  setting: ClockSetting,
): number | undefined {
  const { calendar, zone } = settingOfClock(clock, setting);
  if (before.kind === 'day' && after.kind === 'day') {
    return movesByWorkdays({ clock })
      ? calendar.countWorkingDays(before.day, after.day)
      : after.day - before.day;
  }
  if (before.kind !== 'instant' || after.kind !== 'instant') return undefined;
  const { unit } = clock.within;
  if (unit === 'working-hour') {
    return businessSecondsBetween(calendar, zone, before.deadline, after.deadline) / 3600;
  }
  return (after.deadline - before.deadline) / (unit === 'minute' ? 60 : 3600);
}
