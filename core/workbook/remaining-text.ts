import type { ClockState } from '../clock/clock-state';
import type { Unit } from '../rulebook/definition/units';
import type { Language, Text } from '../text';

/**
 * What is left of a clock, or how long it is overdue, as its cell says it.
 *
 * @example 3 working days left: “剩 3 工作日”; due today: “今日到期”; overdue by 1.5 h: “逾期 1.5 小时”
 */
export function remainingText(
  { remaining, status }: Pick<ClockState, 'remaining' | 'status'>,
  language: Language,
): string {
  if (!remaining) return '';
  const { amount, unit } = remaining;
  const isDay = unit === 'working-day' || unit === 'calendar-day';
  const words = remainingWords(unit, language);
  if (status !== 'overdue') return isDay && amount === 0 ? words.today : words.left(String(amount));
  return isDay && amount === 0 ? words.lessThanOne : words.over(String(Math.abs(amount)));
}

/** The phrases around an amount, shared by the cached text and the formula. */
export function remainingWords(
  unit: Unit,
  language: Language,
): {
  readonly left: (amount: string) => string;
  readonly over: (amount: string) => string;
  readonly today: string;
  readonly lessThanOne: string;
} {
  const name = unitNames[unit as keyof typeof unitNames][language];
  return language === 'zh'
    ? {
        left: (amount) => `剩 ${amount} ${name}`,
        over: (amount) => `逾期 ${amount} ${name}`,
        today: '今日到期',
        lessThanOne: `逾期不足 1 ${name}`,
      }
    : {
        left: (amount) => `${name} left: ${amount}`,
        over: (amount) => `${name} overdue: ${amount}`,
        today: 'due today',
        lessThanOne: `overdue by less than 1 ${name.slice(0, -1)}`,
      };
}

const unitNames = {
  minute: { zh: '分钟', en: 'minutes' },
  hour: { zh: '小时', en: 'hours' },
  'working-hour': { zh: '工作小时', en: 'working hours' },
  'working-day': { zh: '工作日', en: 'working days' },
  'calendar-day': { zh: '天', en: 'days' },
} as const satisfies Partial<Record<Unit, Text>>;
