import type { Area } from '../../model/area';
import type { FilterCriteria } from '../../model/sheet-rules';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';
import type { GridLink } from './grid-link';
import { gridRange } from './grid-range';

/** Draws the filter buttons of a sheet: of its own filter, or of its first table. */
export function writeFilter(
  link: GridLink,
  model: WorkbookModel,
  sheet: SheetModel,
  shown: Map<string, string>,
): void {
  const table = model.tables.find((one) => one.sheetId === sheet.id && one.showFilterButton);
  const area: Area | undefined = sheet.filter?.area ?? table?.area;
  const criteria = sheet.filter?.criteria ?? {};
  const json = JSON.stringify({ area, criteria });
  if (shown.get(sheet.id) === json || (!area && !shown.has(sheet.id))) return;
  shown.set(sheet.id, json);
  const subUnitId = sheet.id;
  if (!area) {
    link.run('sheet.mutation.remove-filter', { subUnitId });
    shown.delete(sheet.id);
    return;
  }
  link.run('sheet.mutation.set-filter-range', { subUnitId, range: gridRange(area) });
  for (let column = 0; column < area.columns; column++) {
    const one = criteria[column];
    const col = area.column + column;
    if (!one && !sheet.filter) continue;
    link.run('sheet.mutation.set-filter-criteria', {
      subUnitId,
      col,
      criteria: one ? gridCriteria(col, one) : null,
    });
  }
}

const operators: Readonly<Record<string, string>> = {
  '=': 'equal',
  '<>': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
};

function gridCriteria(colId: number, criteria: FilterCriteria) {
  if (criteria.filterOn === 'Values') return { colId, filters: { filters: criteria.values ?? [] } };
  const customFilters = [criteria.criterion1, criteria.criterion2].flatMap((text) => {
    const match = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(text ?? '');
    if (text === undefined || !match) return [];
    return [{ val: match[2] ?? '', operator: operators[match[1] ?? '='] }];
  });
  return {
    colId,
    customFilters: { customFilters, ...(criteria.operator === 'And' ? { and: 1 } : {}) },
  };
}
