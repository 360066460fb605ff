import type { Duration } from '../rulebook/rulebook';
import type { Unit } from '../rulebook/definition/units';
import type { Text } from '../text';
import { weekdayName } from './weekday-name';

/**
 * An amount of time in words.
 *
 * @example durationText({ amount: 5, unit: 'working-day' }) is “5个工作日”, “5 working days”
 */
export function durationText({ amount, unit }: Duration): Text {
  const size = Math.abs(amount);
  const words = WORDS[unit];
  if ('fixed' in words) return words.fixed;
  if (unit === 'day-of-month') return { zh: `每月${size}日`, en: `day ${size} of the month` };
  if (unit === 'weekday') return weekdayText(size);
  return { zh: `${size}${words.zh}`, en: `${size} ${words.en}${size === 1 ? '' : 's'}` };
}

function weekdayText(weekday: number): Text {
  const { zh, en } = weekdayName(weekday);
  return { zh: `下一个${zh}`, en: `the next ${en}` };
}

type Words = { readonly zh: string; readonly en: string } | { readonly fixed: Text };

const WORDS: Readonly<Record<Unit, Words>> = {
  minute: { zh: '分钟', en: 'minute' },
  hour: { zh: '小时', en: 'hour' },
  'working-hour': { zh: '个工作小时', en: 'working hour' },
  'calendar-day': { zh: '日', en: 'calendar day' },
  'working-day': { zh: '个工作日', en: 'working day' },
  week: { zh: '周', en: 'week' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
  'same-day': { fixed: { zh: '当日', en: 'the same day' } },
  'next-day': { fixed: { zh: '次日', en: 'the next day' } },
  'end-of-month': { fixed: { zh: '当月底', en: 'the end of the month' } },
  'day-of-month': { zh: '日', en: 'day of the month' },
  weekday: { zh: '', en: '' },
  agreed: { fixed: { zh: '约定期限', en: 'the agreed time' } },
};
