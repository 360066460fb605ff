import { areaAddress } from '../../core/workbook/cell-address';
import type { Cell, SheetPlan, TablePlan } from '../../core/workbook/workbook-plan';
import { attributeText } from '../../core/workbook/xml-text';

/** The part of a native table; its columns are named as their header cells say. */
export function tableXml(table: TablePlan, sheet: SheetPlan, id: number): string {
  const { area, name, style } = table;
  const columns = Array.from({ length: area.columns }, (_, index) => {
    const header = headerOf(sheet, area.row, area.column + index);
    return `<tableColumn id="${index + 1}" name="${attributeText(header)}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${areaAddress(area)}" totalsRowShown="0"><autoFilter ref="${areaAddress(area)}"/><tableColumns count="${area.columns}">${columns.join('')}</tableColumns><tableStyleInfo name="${style}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

function headerOf({ blocks }: SheetPlan, row: number, column: number): string {
  for (const block of blocks) {
    const cell: Cell | undefined = block.cells[row - block.row]?.[column - block.column];
    if (typeof cell === 'string') return cell;
  }
  return '';
}
