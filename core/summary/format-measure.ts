import type { Language } from '../text';
import type { MeasureUnit } from './summarise';

/** Shown where there is no data; never a zero. */
export const NO_DATA = '—';

/**
 * A measure's value as text: `1,234`, `85.71%`, `3.5 个工作日`, `26.0 hours`, `1,200.50 元`, or `—` without data.
 * Rounded half up here and nowhere before.
 */
export function formatMeasure(value: number | null, unit: MeasureUnit, language: Language): string {
  if (value === null) return NO_DATA;
  if (unit === 'count') return grouped(roundText(value, 0));
  if (unit === 'ratio') return formatPercent(value * 100);
  const decimals = unit === 'yuan' ? 2 : TENTHS;
  return `${grouped(roundText(value, decimals))} ${UNITS[unit][language]}`;
}

/** The same beside the name of its measure: working days and hours stand in the name already. */
export function formatFigure(value: number | null, unit: MeasureUnit, language: Language): string {
  const isNamed = unit === 'working-day' || unit === 'hour';
  if (value === null || !isNamed) return formatMeasure(value, unit, language);
  return grouped(roundText(value, TENTHS));
}

/** A share or a percentage with two decimals: `33.34%`, or `—`. */
export function formatPercent(percent: number | null): string {
  return percent === null ? NO_DATA : `${roundText(percent, 2)}%`;
}

/** A change with its sign: `+12.50%`, `-3.00%`, `0.00%`, or `—`. */
export function formatChange(change: number | null): string {
  if (change === null) return NO_DATA;
  const text = formatPercent(change * 100);
  return change > 0 ? `+${text}` : text;
}

/** Decimals of working days and hours. */
const TENTHS = 1;

const UNITS = {
  'working-day': { zh: '个工作日', en: 'working days' },
  yuan: { zh: '元', en: 'yuan' },
  hour: { zh: '小时', en: 'hours' },
} as const;

/** Takes up what binary fractions lose, so that 1.005 is rounded up. */
const TOLERANCE = 1e-9;

/** A number with so many decimals, rounded half up. */
export function roundText(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  const rounded = Math.floor(Math.abs(value) * scale + 0.5 + TOLERANCE) / scale;
  return `${value < 0 && rounded > 0 ? '-' : ''}${rounded.toFixed(decimals)}`;
}

function grouped(text: string): string {
  return text.replace(/\B(?=(?:\d{3})+(?!\d))/g, (match, at: number) =>
    text.includes('.') && at > text.indexOf('.') ? match : ',',
  );
}
