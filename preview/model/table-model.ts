import type { Area } from './area';

/** A native table; the area holds the header row, the rows and the totals row. */
export interface TableModel {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly area: Area;
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
}

/** A table as Excel makes it: with a header row, banded rows and filter buttons. */
export const newTable = (
  table: Pick<TableModel, 'id' | 'sheetId' | 'name' | 'area'>,
): TableModel => ({
  ...table,
  style: 'TableStyleMedium2',
  showHeaders: true,
  showTotals: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
});

/** The rows of a table without header and totals; an empty table still has one row. */
export function tableBody(table: TableModel): Area {
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + head, rows: table.area.rows - head - foot };
}

export function tableHeader(table: TableModel): Area | undefined {
  return table.showHeaders ? { ...table.area, rows: 1 } : undefined;
}

export function tableTotals(table: TableModel): Area | undefined {
  const { area } = table;
  return table.showTotals ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined;
}
