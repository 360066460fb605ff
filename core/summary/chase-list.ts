import { assessRecord } from '../clock/assess-record';
import { departmentClocks } from '../clock/department-clocks';
import type { ClockSetting } from '../clock/clock-setting';
import type { ClockState, Due, Light } from '../clock/clock-state';
import { dayOfDue } from '../clock/day-of-due';
import type { EpochDay, Instant } from '../date/time';
import { wallOf } from '../date/wall-time';
import { chaseReminders, reminderBy, type ChaseReminder } from '../escalation/chase-reminders';
import { leadDepartment } from '../record/departments-of';
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
  /** Whether the department leads the case or shares it (协办). */
  readonly part: 'lead' | 'co';
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
 * `withinDays` after today, of all records that still wait for something, and of the parts of
 * departments that share them. Most pressing first: by
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
  const rowOf = (state: ClockState, { record, rulebook: rules }: Counted, whose: Whose) => {
    const { clock, due, remaining, light, calendarCertain } = state;
    const pressing = pressingState(state, last, setting);
    if (due === undefined || pressing === undefined) return [];
    return [
      {
        id: record.id,
        number: record.number,
        ...whose,
        summary: text(shown(record), 'summary'),
        clock: { key: clock.key, title: clock.title, clause: clock.clause },
        due,
        remaining,
        state: pressing,
        light,
        calendarCertain,
        reminder: reminderBy(chaseReminders(state, record, rules, setting), tonight),
      },
    ];
  };
  return records
    .flatMap((record) => {
      const lead: Whose = {
        department: leadDepartment(shown(record), rulebook.fields),
        handler: text(shown(record), 'handler'),
        part: 'lead',
      };
      const { assignments: visible = [] } = shown(record);
      const shared = departmentClocks(record, rulebook, setting, asOf);
      return [
        ...assessRecord(record, rulebook, setting, asOf).clocks.flatMap((state) =>
          rowOf(state, { record, rulebook }, lead),
        ),
        ...shared.flatMap(({ assignment, state, part }) => {
          const isShown = visible.some(({ department }) => department === assignment.department);
          const department = isShown ? assignment.department : '';
          return rowOf(state, part, { department, handler: '', part: 'co' });
        }),
      ];
    })
    .sort(compareRows);
}

/** A record and the rulebook its clocks are of. */
type Counted = { readonly record: ComplaintRecord; readonly rulebook: Rulebook };

type Whose = Pick<ChaseRow, 'department' | 'handler' | 'part'>;

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
