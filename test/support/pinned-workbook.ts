import { drawPivot } from '../../preview/model/draw-pivot';
import type { PivotModel } from '../../preview/model/pivot-model';
import { newTable } from '../../preview/model/table-model';
import { WorkbookModel } from '../../preview/model/workbook-model';

const CASES = [
  ['部门', '时限', '月份', '件'],
  ['工程部', '正常', '2026-10', 1],
  ['保安部', '逾期', '2026-10', 2],
  ['工程部', '逾期', '2026-11', 3],
  ['工程部 <&>', '正常', '2026-11', 4],
  ['', '正常', '2026-11', 5],
];

/** A previewed workbook with a table, a chart over its cells, and two pivots of it. */
export function pinnedWorkbook(): WorkbookModel {
  const model = new WorkbookModel('明细');
  const sheet = model.activeSheet;
  sheet.writeInputs(
    { row: 0, column: 0, rows: CASES.length, columns: 4 },
    (row, column) => {
      const value = CASES[row]?.[column] ?? null;
      return typeof value === 'string' ? `'${value}` : value;
    },
    'person',
  );
  model.addTable(
    newTable({
      id: 't',
      sheetId: sheet.id,
      name: 'Cases',
      area: { row: 0, column: 0, rows: CASES.length, columns: 4 },
    }),
    'addin',
  );
  sheet.comments = [{ id: '1', row: 1, column: 0, content: '批注' }];
  const column = (index: number) => ({
    sheetId: sheet.id,
    area: { row: 1, column: index, rows: 5, columns: 1 },
  });
  sheet.changeCharts(
    [
      {
        id: 'c',
        frame: { left: 0, top: 0, width: 100, height: 100 },
        over: { row: 8, column: 0, rows: 15, columns: 6 },
        kept: { Name: 'C', ChartType: 'ColumnClustered' },
        title: { Text: '件数 <&> 各部门' },
        legend: {},
        axes: {},
        series: [
          { id: 1, kept: { Name: '件' }, values: column(3), categories: column(0) },
          {
            id: 2,
            kept: { Name: '线', ChartType: 'LineMarkers', AxisGroup: 'Secondary' },
            values: column(3),
            categories: column(0),
          },
        ],
      },
    ],
    'addin',
  );
  addPivot(model, {
    name: 'Crossed',
    rows: ['部门'],
    columns: ['时限'],
    filters: ['月份'],
    selected: { 月份: ['2026-11'] },
    data: [{ id: 1, field: '月份', name: '件数', summarizeBy: 'Count', showAs: 'None' }],
  });
  addPivot(model, {
    name: 'Pareto',
    rows: ['部门'],
    columns: [],
    filters: [],
    selected: { 时限: ['正常'] },
    data: [
      { id: 2, field: '件', name: '合计', summarizeBy: 'Sum', showAs: 'None' },
      { id: 3, field: '月份', name: '累计', summarizeBy: 'Count', showAs: 'PercentRunningTotal' },
    ],
    sort: { descending: true, dataId: 2 },
  });
  return model;
}

type Layout = Pick<
  PivotModel,
  'name' | 'rows' | 'columns' | 'filters' | 'selected' | 'data' | 'sort'
>;

function addPivot(model: WorkbookModel, layout: Layout): void {
  const { id: sheetId } = model.addSheet(layout.name, 'addin');
  const pivot: PivotModel = {
    id: `{${layout.name}}`,
    sheetId,
    source: { tableId: 't' },
    at: { row: 4, column: 0 },
    kept: { RefreshOnOpen: true },
    layout: {},
    ...layout,
  };
  model.changePivot(pivot);
  drawPivot(pivot, model);
}
