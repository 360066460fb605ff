import type { Text } from '../text';
import type { ClockStatus, Light } from './clock-state';

/** What a light says in words; a colour never stands alone. */
export function lightName(light: Light): Text {
  return LIGHTS[light];
}

/** What a clock's status is called. */
export function statusName(status: ClockStatus): Text {
  return STATUSES[status];
}

const LIGHTS: Readonly<Record<Light, Text>> = {
  red: { zh: '逾期', en: 'Overdue' },
  amber: { zh: '临期', en: 'Due soon' },
  paused: { zh: '中止', en: 'Paused' },
  purple: { zh: '超期办结', en: 'Done late' },
  green: { zh: '正常', en: 'On time' },
  blue: { zh: '已办结', en: 'Done' },
  grey: { zh: '未启动/不适用', en: 'Not started or not applicable' },
};

const STATUSES: Readonly<Record<ClockStatus, Text>> = {
  pending: { zh: '未启动', en: 'Not started' },
  running: { zh: '计时中', en: 'Running' },
  paused: { zh: '中止', en: 'Paused' },
  met: { zh: '按时完成', en: 'Done in time' },
  missed: { zh: '超期完成', en: 'Done late' },
  overdue: { zh: '逾期未完成', en: 'Overdue' },
  'not-applicable': { zh: '不适用', en: 'Not applicable' },
  cancelled: { zh: '已终止', en: 'Ended without result' },
};
