import type { EpochDay } from '../../date/time';
import type { Calendar } from '../../calendar/calendar';
import type { Text } from '../../text';
import type { Step } from '../clock-state';
import type { ReachedDue } from '../reckon-due';
import { restWords } from './counted-days';
import { dayRange } from './day-words';
import { runOf } from './day-runs';

/** Why a due date that fell on a rest day was moved (民法典 第二百零三条); nothing if it was not. */
export function explainRoll(
  { due, counted }: ReachedDue,
  calendar: Calendar,
  reference: EpochDay,
): readonly Step[] {
  if (due.kind !== 'day' || due.day === counted || calendar.isWorkday(counted)) return [];
  const from = dayRange(counted, counted, reference);
  const to = dayRange(due.day, due.day, reference);
  const reason = restReason(counted, calendar);
  const text =
    due.day > counted
      ? {
          zh: `期限届满日${from.zh}是休息日（${reason.zh}），顺延至下一个工作日${to.zh}（《民法典》第二百零三条）。`,
          en: `The period ends on ${from.en}, a rest day (${reason.en}), so it moves to the next working day, ${to.en} (Civil Code, art. 203).`,
        }
      : {
          zh: `${from.zh}是休息日（${reason.zh}），提前至前一个工作日${to.zh}。`,
          en: `${from.en} is a rest day (${reason.en}), so the date moves back to the working day before, ${to.en}.`,
        };
  return [{ kind: 'roll', from: counted, to: due.day, text }];
}

const UNKNOWN: Text = { zh: '', en: '' };

function restReason(day: EpochDay, calendar: Calendar): Text {
  const { zh, en } = restWords(runOf(calendar, day)) ?? UNKNOWN;
  return { zh: zh.trim(), en: en.replace(', ', '') };
}
