import type { Duration } from '../rulebook/rulebook';
import type { Text } from '../text';
import type { ClockState } from './clock-state';
import { durationText } from './duration-text';

/**
 * What is left of a clock in words (“剩余3个工作日”, “今日到期”, “逾期2小时10分钟”), or `undefined` when
 * it is not going.
 */
export function remainingText({ remaining, status }: ClockState): Text | undefined {
  if (remaining === undefined) return undefined;
  const { zh, en } = sizeText(remaining);
  if (status === 'overdue') {
    // Over the first rest days no working day has passed yet.
    return remaining.amount === 0
      ? { zh: '已逾期', en: 'overdue' }
      : { zh: `逾期${zh}`, en: `overdue by ${en}` };
  }
  const isDay = remaining.unit === 'working-day' || remaining.unit === 'calendar-day';
  return isDay && remaining.amount === 0
    ? { zh: '今日到期', en: 'due today' }
    : { zh: `剩余${zh}`, en: `${en} left` };
}

/** Elapsed time in its two largest parts, other units as they are. */
function sizeText(duration: Duration): Text {
  const { amount, unit } = duration;
  if (unit !== 'minute' && unit !== 'hour') return durationText(duration);
  const minutes = Math.round(Math.abs(amount) * (unit === 'hour' ? 60 : 1));
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) {
    return pair([Math.floor(hours / 24), '天', 'd'], [hours % 24, '小时', 'h']);
  }
  if (hours > 0) return pair([hours, '小时', 'h'], [minutes % 60, '分钟', 'min']);
  return { zh: `${minutes}分钟`, en: `${minutes} min` };
}

type Part = readonly [size: number, zh: string, en: string];

function pair([size, zh, en]: Part, [rest, restZh, restEn]: Part): Text {
  return rest === 0
    ? { zh: `${size}${zh}`, en: `${size} ${en}` }
    : { zh: `${size}${zh}${rest}${restZh}`, en: `${size} ${en} ${rest} ${restEn}` };
}
