import { cellText } from './cell-text';
import type { ChangeSource } from './model-change';
import type { SheetModel } from './sheet-model';
import type { FilterCriteria } from './sheet-rules';

/** Hides the rows the sheet's filter does not let through, and shows the others. */
export function filterRows(sheet: SheetModel, source: ChangeSource): void {
  const { filter } = sheet;
  for (const row of [...sheet.hiddenRows]) {
    if (sheet.filteredRows.has(row)) sheet.hiddenRows.delete(row);
  }
  sheet.filteredRows.clear();
  if (filter) {
    const { area, criteria } = filter;
    const columns = Object.entries(criteria).map(([column, one]) => [Number(column), one] as const);
    for (let row = area.row + 1; row < area.row + area.rows; row++) {
      const shown = columns.every(([column, one]) => passes(sheet, row, area.column + column, one));
      if (shown || sheet.hiddenRows.has(row)) continue;
      sheet.hiddenRows.add(row);
      sheet.filteredRows.add(row);
    }
  }
  sheet.emit({ kind: 'filter', sheetId: sheet.id, source });
}

function passes(sheet: SheetModel, row: number, column: number, criteria: FilterCriteria): boolean {
  const value = sheet.valueAt(row, column);
  const text = cellText(value, sheet.styleAt(row, column).numberFormat);
  if (criteria.filterOn === 'Values') return criteria.values?.includes(text) ?? false;
  const first = meets(value, text, criteria.criterion1 ?? '');
  if (criteria.criterion2 === undefined) return first;
  const second = meets(value, text, criteria.criterion2);
  return criteria.operator === 'Or' ? first || second : first && second;
}

function meets(value: unknown, text: string, criterion: string): boolean {
  const match = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion);
  const operator = match?.[1] ?? '=';
  const wanted = match?.[2] ?? '';
  const number = Number(wanted);
  if (typeof value === 'number' && wanted.trim() !== '' && Number.isFinite(number)) {
    return compare(value - number, operator);
  }
  const same = likeness(wanted).test(text);
  if (operator === '=') return same;
  return operator === '<>' ? !same : compare(text.localeCompare(wanted), operator);
}

function compare(difference: number, operator: string): boolean {
  switch (operator) {
    case '<>':
      return difference !== 0;
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
    case '>=':
      return difference >= 0;
    case '<=':
      return difference <= 0;
    default:
      return difference === 0;
  }
}

/** `*` stands for any text and `?` for any character. */
function likeness(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'isu');
}
