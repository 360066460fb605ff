import { addBusinessSeconds } from '../../calendar/business-time';
import type { EventTime } from '../../record/record';
import type { Clock, Rulebook } from '../../rulebook/rulebook';
import type { Text } from '../../text';
import type { ClockSetting } from '../clock-setting';
import type { Step } from '../clock-state';
import { isInstantUnit } from '../../record/instant-unit';
import { fullDay, fullInstant } from './day-words';

/** Where the count begins: the event, its time, and whether its own day counts. */
export function explainStart(
  clock: Clock,
  start: EventTime,
  isOccurrence: boolean,
  rulebook: Rulebook,
  setting: ClockSetting,
): Step {
  const day = setting.zone.toDay(start.instant);
  const event = eventTitle(rulebook, isOccurrence ? clock.to : clock.from);
  const when = start.dateOnly ? fullDay(day) : fullInstant(start.instant, setting.zone);
  const how = countingWords(clock, start, setting);
  const last = isOccurrence ? { zh: '上一次', en: 'Last ' } : { zh: '', en: '' };
  return {
    kind: 'start',
    from: day,
    text: {
      zh: `${when.zh}${last.zh}“${event.zh}”，${how.zh}。`,
      en: `${last.en}“${event.en}” ${start.dateOnly ? 'on' : 'at'} ${when.en}; ${how.en}.`,
    },
  };
}

/** The title of an event of the rulebook. */
export function eventTitle(rulebook: Rulebook, key: string): Text {
  return rulebook.events.find((event) => event.key === key)?.title ?? { zh: key, en: key };
}

function countingWords(clock: Clock, start: EventTime, setting: ClockSetting): Text {
  const { amount, unit } = clock.within;
  if (unit === 'agreed') return { zh: '期限由双方约定', en: 'the time limit is agreed' };
  if (!isInstantUnit(unit)) return dayWords(amount, unit);
  const untimed = start.dateOnly
    ? { zh: '未记录时刻，按当日00:00计，', en: 'no time was recorded, so 00:00 is taken; ' }
    : { zh: '', en: '' };
  const { zh, en } = hourWords(unit === 'working-hour', amount, start, setting);
  return { zh: `${untimed.zh}${zh}`, en: `${untimed.en}${en}` };
}

function dayWords(amount: number, unit: Clock['within']['unit']): Text {
  if (unit === 'same-day' || amount === 0) {
    if (unit !== 'next-day' && unit !== 'end-of-month') {
      return { zh: '当日办理', en: 'it is due the same day' };
    }
  }
  if (unit === 'weekday') {
    return { zh: '期限为固定的星期', en: 'the due date is a fixed weekday' };
  }
  if (unit === 'end-of-month' || unit === 'day-of-month') {
    return { zh: '期限为固定日期', en: 'the due date is fixed in the month' };
  }
  return amount < 0
    ? { zh: '当日不计入，向前倒数', en: 'that day is not counted, days are counted back' }
    : { zh: '当日不计入，自次日起算', en: 'that day is not counted, counting starts the next day' };
}

function hourWords(
  isWorkingHour: boolean,
  amount: number,
  start: EventTime,
  { calendar, zone }: ClockSetting,
): Text {
  const opening = isWorkingHour
    ? addBusinessSeconds(calendar, zone, start.instant, 0)
    : start.instant;
  if (opening !== start.instant && amount >= 0) {
    const from = fullInstant(opening, zone);
    return {
      zh: `不在工作时间内，自${from.zh}上班时起算`,
      en: `this is outside business hours, so counting starts at ${from.en}`,
    };
  }
  return isWorkingHour
    ? { zh: '自该时刻起算工作时间', en: 'business time is counted from then' }
    : {
        zh: '自该时刻起连续计算，夜间和节假日计入',
        en: 'time runs on from then, nights and holidays included',
      };
}
