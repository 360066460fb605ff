import type { Text } from '../text';

/** What a weekday is called, Monday 1 to Sunday 7. */
export function weekdayName(weekday: number): Text {
  return WEEKDAYS[(((weekday - 1) % 7) + 7) % 7] ?? WEEKDAYS[0];
}

const WEEKDAYS: readonly [Text, ...Text[]] = [
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
  { zh: '周六', en: 'Saturday' },
  { zh: '周日', en: 'Sunday' },
];
