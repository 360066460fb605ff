import { partsOf, weekdayOf } from '../../date/civil-date';
import type { EpochDay, Instant, Zone } from '../../date/time';
import { formatWall } from '../../date/wall-time';
import type { Text } from '../../text';
import { weekdayName } from '../weekday-name';

/** A day in full with its weekday: “2026年10月13日（周二）”, “Tuesday 13 October 2026”. */
export function fullDay(day: EpochDay): Text {
  const { year, month, date } = partsOf(day);
  const weekday = weekdayName(weekdayOf(day));
  return {
    zh: `${year}年${month}月${date}日（${weekday.zh}）`,
    en: `${weekday.en} ${date} ${monthName(month)} ${year}`,
  };
}

/** An instant to the minute: “2026年10月13日（周二）16:20”, “16:20 on Tuesday 13 October 2026”. */
export function fullInstant(instant: Instant, zone: Zone): Text {
  const { zh, en } = fullDay(zone.toDay(instant));
  const time = formatWall(zone.toWall(instant)).slice(11);
  const shown = time.endsWith(':00') ? time.slice(0, 5) : time;
  return { zh: `${zh}${shown}`, en: `${shown} on ${en}` };
}

/**
 * Days from `from` to `to` in short: “10月1–7日”, “1–7 October”; a single day with its weekday. The
 * year is left out where it is that of `reference`.
 */
export function dayRange(from: EpochDay, to: EpochDay, reference: EpochDay): Text {
  if (from === to) return shortDay(from, reference);
  const first = partsOf(from);
  const last = partsOf(to);
  if (first.year !== last.year) return join(plainDay(from, undefined), plainDay(to, undefined));
  if (first.month !== last.month) return join(plainDay(from, reference), plainDay(to, from));
  const year = yearWords(from, reference);
  return {
    zh: `${year.zh}${first.month}月${first.date}–${last.date}日`,
    en: `${first.date}–${last.date} ${monthName(first.month)}${year.en}`,
  };
}

function shortDay(day: EpochDay, reference: EpochDay): Text {
  const plain = plainDay(day, reference);
  const weekday = weekdayName(weekdayOf(day));
  return { zh: `${plain.zh}（${weekday.zh}）`, en: `${weekday.en} ${plain.en}` };
}

function plainDay(day: EpochDay, reference: EpochDay | undefined): Text {
  const { month, date } = partsOf(day);
  const year = yearWords(day, reference);
  return { zh: `${year.zh}${month}月${date}日`, en: `${date} ${monthName(month)}${year.en}` };
}

function yearWords(day: EpochDay, reference: EpochDay | undefined): Text {
  const { year } = partsOf(day);
  const isKnown = reference !== undefined && partsOf(reference).year === year;
  return isKnown ? { zh: '', en: '' } : { zh: `${year}年`, en: ` ${year}` };
}

function join(from: Text, to: Text): Text {
  return { zh: `${from.zh}–${to.zh}`, en: `${from.en} – ${to.en}` };
}

/** The English name of a month, 1 for January. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
