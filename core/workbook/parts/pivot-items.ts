import type { CellValue } from '../workbook-plan';

/** What tells the items of a field apart: texts by their letters whatever their case, as Excel does. */
export const itemKey = (value: CellValue): string =>
  value === null || value === ''
    ? 'blank'
    : typeof value === 'string'
      ? `text ${value.toLowerCase()}`
      : `${typeof value} ${value}`;

/** The different values of a field in the order they first stand in; a blank one is null. */
export function distinctItems(values: readonly CellValue[]): readonly CellValue[] {
  const items = new Map<string, CellValue>();
  for (const value of values) {
    const key = itemKey(value);
    if (!items.has(key)) items.set(key, value === '' ? null : value);
  }
  return [...items.values()];
}
