import { monthName } from '../../../core/clock/explain/day-words';
import type { Language } from '../../../core/text';

/**
 * The names below a chart with the months of a year after its first without the year, as there is
 * room for no more; as they are where two would then be the same.
 *
 * @example shortMonths(['25-12', '26-01', '26-02'], 'zh') // ['25-12', '26-01', '2月']
 */
export function shortMonths(names: readonly string[], language: Language): readonly string[] {
  const monthText = (month: number): string =>
    language === 'zh' ? `${month}月` : monthName(month).slice(0, 3);
  const shorter = names.map((name, index) => {
    const [year, month = ''] = name.split('-');
    const isSameYear = names[index - 1]?.split('-')[0] === year;
    return isSameYear && /^\d\d$/.test(month) ? monthText(Number(month)) : name;
  });
  return new Set(shorter).size === names.length ? shorter : names;
}
