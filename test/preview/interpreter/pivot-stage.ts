import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { shownCells } from '../../support/shown-cells';

/** A workbook with the table `Cases` and an empty sheet `Pivot`. */
export async function pivotStage(): Promise<OfficeHost> {
  const host = createOfficeHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:C6').values = [
      ['部门', '时限', '件'],
      ['工程部', '正常', 1],
      ['保安部', '逾期', 2],
      ['工程部', '逾期', 3],
      ['工程部', '正常', 4],
      ['', '正常', 5],
    ];
    sheet.tables.add('A1:C6', true).name = 'Cases';
    context.workbook.worksheets.add('Pivot');
    await context.sync();
  });
  return host;
}

/** Adds an empty pivot of the cases at A3 of its sheet. */
export function addPivot(context: Excel.RequestContext, name = 'P'): Excel.PivotTable {
  const sheet = context.workbook.worksheets.getItem('Pivot');
  const table = context.workbook.tables.getItem('Cases');
  return sheet.pivotTables.add(name, table, sheet.getRange('A3'));
}

/** Cells of the pivot's sheet from A3 on. */
export const pivotCells = (host: OfficeHost, rows: number, columns: number) =>
  shownCells(host, 'Pivot', 2, rows, columns);
