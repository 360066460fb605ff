import { weekdayOf } from '../date/civil-date';
import type { Text } from '../text';
import { encodeGroups } from './encode-groups';
import { NO_DAY, type GroupColumn } from './summary-columns';

const WEEKDAYS: readonly Text[] = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
  { zh: '星期日', en: 'Sunday' },
];

/** The weekdays of a day column, 1 for Monday to 7 for Sunday. */
export function weekdayColumn(title: Text, days: Int32Array): GroupColumn {
  const known = WEEKDAYS.map((text, index) => ({ value: index + 1, text }));
  const found = Array.from(days, (day) => (day === NO_DAY ? undefined : weekdayOf(day)));
  return encodeGroups(title, found, known);
}
