import { addBusinessSeconds } from '../../core/calendar/business-time';
import { assessRecord } from '../../core/clock/assess-record';
import type { ClockState } from '../../core/clock/clock-state';
import { departmentClocks } from '../../core/clock/department-clocks';
import type { Instant } from '../../core/date/time';
import { chaseReminders, reminderBy } from '../../core/escalation/chase-reminders';
import { leadDepartment } from '../../core/record/departments-of';
import type { ComplaintRecord } from '../../core/record/record';
import type { Rulebook } from '../../core/rulebook/rulebook';
import type { WantedNotice } from '../store/chase-notices';
import type { OpenSetting } from './open-setting';

/**
 * The step of the ladder each open clock has come to by now, and nothing outside business time. Of
 * steps that were missed while the service was away only the last is left: one message, not ten.
 */
export function dueNotices(
  records: readonly ComplaintRecord[],
  setting: OpenSetting,
  now: Instant,
): readonly WantedNotice[] {
  const { rulebook, calendar, zone } = setting;
  if (addBusinessSeconds(calendar, zone, now, 0) !== now) return [];
  const handlerField = rulebook.fields.find(({ use }) => use === 'handler')?.key;
  return records.flatMap((record) => {
    const named = handlerField === undefined ? undefined : record.fields[handlerField];
    const lead = {
      department: leadDepartment(record, rulebook.fields),
      handler: named === undefined ? '' : String(named),
    };
    const parts = departmentClocks(record, rulebook, setting, now);
    return [
      ...assessRecord(record, rulebook, setting, now).clocks.flatMap((state) =>
        noticeOf({ state, record, rulebook, ...lead }, setting, now),
      ),
      ...parts.flatMap(({ state, part, assignment: { department } }) =>
        noticeOf({ state, ...part, department, handler: '' }, setting, now),
      ),
    ];
  });
}

interface Chased {
  readonly state: ClockState;
  readonly record: ComplaintRecord;
  readonly rulebook: Rulebook;
  readonly department: string;
  readonly handler: string;
}

/** Time bars and promotions are no duties; nobody is pressed for them. */
function noticeOf(
  { state, record, rulebook, department, handler }: Chased,
  setting: OpenSetting,
  now: Instant,
): readonly WantedNotice[] {
  const { clock, due } = state;
  if (due === undefined || clock.purpose === 'time-bar' || clock.purpose === 'promotion') return [];
  const reminder = reminderBy(chaseReminders(state, record, rulebook, setting), now);
  if (reminder === undefined) return [];
  const whose = clock.key === 'co-handling' ? `/${department}` : '';
  return [
    {
      key: `${record.id}/${reminder.key}${whose}`,
      record: record.id,
      clock: clock.key,
      step: reminder.step.key,
      numbered: reminder.step.from === 'due',
      department,
      handler,
      due: due.deadline,
      issuedAt: now,
    },
  ];
}
