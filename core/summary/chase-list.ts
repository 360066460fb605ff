import { assessRecord } from '../clock/assess-record';
import type { ClockSetting } from '../clock/clock-setting';
import type { ClockState, Due, Light } from '../clock/clock-state';
import { dayOfDue } from '../clock/day-of-due';
import type { EpochDay, Instant } from '../date/time';
import { wallOf } from '../date/wall-time';
import { chaseReminders, reminderBy, type ChaseReminder } from '../escalation/chase-reminders';
import type { ComplaintRecord } from '../record/record';
import type { Field, Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';

/** One thing to press for: a clock of a record that is late or soon due. */
export interface ChaseRow {
  readonly id: string;
  readonly number: string | undefined;
  /** Values of the fields with these uses; empty when the regime has none or it is not filled in. */
  readonly department: string;
  readonly handler: string;
  readonly summary: string;
  readonly clock: { readonly key: string; readonly title: Text; readonly clause: string };
  readonly due: Due;
  readonly remaining: ClockState['remaining'];
  readonly state: 'overdue' | 'due-soon';
  readonly light: Light;
  readonly calendarCertain: boolean;
  /** The step of the ladder it comes to by the end of the day; absent before the first. */
  readonly reminder: ChaseReminder | undefined;
}

interface ChaseQuery {
  readonly asOf: Instant;
  readonly withinDays: number;
  /** What the reader may see of a record; its clocks run by what is there. */
  readonly shown?: (record: ComplaintRecord) => ComplaintRecord;
}

/**
 * The chase list (催办): clocks that are overdue, or running and due on or before the civil date
 * `withinDays` after today, of all records that still wait for something. Most pressing first: by
 * deadline, then department and number.
 */
export function chaseList(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  setting: ClockSetting,
  { asOf, withinDays, shown = (record) => record }: ChaseQuery,
): readonly ChaseRow[] {
  const today = setting.zone.toDay(asOf);
  const last = today + withinDays;
  const tonight = setting.zone.toInstant(wallOf(today + 1, 0)) - 1;
  const text = fieldText(rulebook);
  return records
    .flatMap((record) =>
      assessRecord(record, rulebook, setting, asOf).clocks.flatMap((state) => {
        const { clock, due, remaining, light, calendarCertain } = state;
        const pressing = pressingState(state, last, setting);
        if (due === undefined || pressing === undefined) return [];
        return [
          {
            id: record.id,
            number: record.number,
            department: text(shown(record), 'department'),
            handler: text(shown(record), 'handler'),
            summary: text(shown(record), 'summary'),
            clock: { key: clock.key, title: clock.title, clause: clock.clause },
            due,
            remaining,
            state: pressing,
            light,
            calendarCertain,
            reminder: reminderBy(chaseReminders(state, record, rulebook, setting), tonight),
          },
        ];
      }),
    )
    .sort(compareRows);
}

/** Time bars and promotions are no duties; nobody is pressed for them. */
function pressingState(
  { clock, status, due }: ClockState,
  last: EpochDay,
  { zone }: ClockSetting,
): ChaseRow['state'] | undefined {
  if (due === undefined || clock.purpose === 'time-bar' || clock.purpose === 'promotion') {
    return undefined;
  }
  if (status === 'overdue') return 'overdue';
  return status === 'running' && dayOfDue(due, zone) <= last ? 'due-soon' : undefined;
}

function fieldText({ fields }: Rulebook) {
  return (record: ComplaintRecord, use: NonNullable<Field['use']>): string => {
    const field = fields.find((candidate) => candidate.use === use);
    const value = field === undefined ? undefined : record.fields[field.key];
    return value === undefined ? '' : String(value);
  };
}

function compareRows(left: ChaseRow, right: ChaseRow): number {
  return (
    left.due.deadline - right.due.deadline ||
    compareTexts(left.department, right.department) ||
    compareTexts(left.number ?? left.id, right.number ?? right.id) ||
    compareTexts(left.clock.key, right.clock.key)
  );
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
