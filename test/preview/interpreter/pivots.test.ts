import type { OfficeHost } from '../../support/office-host';
import { addPivot as add, pivotCells, pivotStage } from './pivot-stage';
import { refusal } from '../refusal';

let host: OfficeHost;
beforeEach(async () => {
  host = await pivotStage();
});
afterEach(() => host.stop());

const cells = (rows: number, columns: number) => pivotCells(host, rows, columns);

it('should count one field by another, with totals, blanks named', async () => {
  await Excel.run(async (context) => {
    const pivot = add(context);
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('部门'));
    pivot.columnHierarchies.add(pivot.hierarchies.getItem('时限'));
    const count = pivot.dataHierarchies.add(pivot.hierarchies.getItem('件'));
    count.summarizeBy = Excel.AggregationFunction.count;
    count.name = '件数';
    await context.sync();
  });
  expect(cells(6, 4)).toEqual([
    ['件数', '时限', null, null],
    ['部门', '逾期', '正常', 'Grand Total'],
    ['(blank)', null, 1, 1],
    ['保安部', 1, null, 1],
    ['工程部', 1, 2, 3],
    ['Grand Total', 2, 3, 5],
  ]);
});

it('should sort by a figure, the largest first, with the running share of all', async () => {
  await Excel.run(async (context) => {
    const pivot = add(context);
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('部门'));
    const sum = pivot.dataHierarchies.add(pivot.hierarchies.getItem('件'));
    sum.summarizeBy = Excel.AggregationFunction.sum;
    sum.name = '合计';
    const running = pivot.dataHierarchies.add(pivot.hierarchies.getItem('时限'));
    running.name = '累计';
    const field = pivot.rowHierarchies.getItem('部门').fields.getItem('部门');
    running.showAs = {
      calculation: Excel.ShowAsCalculation.percentRunningTotal,
      baseField: field,
    };
    field.sortByValues(Excel.SortBy.descending, sum);
    await context.sync();
  });
  expect(cells(5, 3)).toEqual([
    ['部门', '合计', '累计'],
    ['工程部', 8, 0.6],
    ['(blank)', 5, 0.8],
    ['保安部', 2, 1],
    ['Grand Total', 15, null],
  ]);
  expect(host.model.findSheet('Pivot')?.styleAt(3, 2).numberFormat).toBe('0.00%');
});

it('should show changed cells only when it is refreshed, and leave no rests', async () => {
  await Excel.run(async (context) => {
    const pivot = add(context);
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('部门'));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem('件'));
    await context.sync();
    context.workbook.worksheets.getFirst().getRange('A2:A6').values = Array.from(
      { length: 5 },
      () => ['保安部'],
    );
    await context.sync();
    expect(cells(3, 2)[2]).toEqual(['保安部', 1]);
    context.workbook.pivotTables.getItem('P').refresh();
    await context.sync();
  });
  expect(cells(5, 2)).toEqual([
    ['部门', 'Count of 件'],
    ['保安部', 5],
    ['Grand Total', 5],
    [null, null],
    [null, null],
  ]);
});

it('should keep slicers of a pivot and lose them with it', async () => {
  await Excel.run(async (context) => {
    const pivot = add(context);
    const sheet = context.workbook.worksheets.getItem('Pivot');
    const slicer = sheet.slicers.add(pivot, '部门', sheet);
    Object.assign(slicer, {
      name: 'S',
      caption: '按部门',
      left: 10,
      top: 20,
      width: 100,
      height: 90,
    });
    const count = context.workbook.slicers.getCount();
    await context.sync();
    expect(count.value).toBe(1);
    expect(host.model.slicers[0]).toMatchObject({
      field: '部门',
      kept: { Name: 'S', Caption: '按部门' },
      frame: { left: 10, top: 20, width: 100, height: 90 },
    });
    pivot.delete();
    await context.sync();
  });
  expect([host.model.slicers, host.model.pivots]).toEqual([[], []]);
});

it('should lose the pivots of a sheet that is deleted', async () => {
  await Excel.run(async (context) => {
    add(context);
    await context.sync();
    context.workbook.worksheets.getItem('Pivot').delete();
    await context.sync();
  });
  expect(host.model.pivots).toEqual([]);
});

it.each<[string, string, (context: Excel.RequestContext) => void]>([
  ['a name that is taken', 'ItemAlreadyExists', (c) => void (add(c), add(c, 'p'))],
  [
    'a field that is not there',
    'ItemNotFound',
    (c) => void add(c).rowHierarchies.add(add(c, 'Q').hierarchies.getItem('x')),
  ],
  [
    'a place inside a table',
    'InvalidOperation',
    (c) => void c.workbook.worksheets.getFirst().pivotTables.add('P', 'Sheet1!A1:C6', 'A2'),
  ],
  [
    'a source without headers',
    'InvalidArgument',
    (c) => void c.workbook.worksheets.getItem('Pivot').pivotTables.add('P', 'Sheet1!A1:D6', 'A9'),
  ],
  [
    'a calculation it does not know',
    'NotImplemented',
    (c) => {
      const pivot = add(c);
      const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem('件'));
      data.showAs = { calculation: Excel.ShowAsCalculation.index };
    },
  ],
  [
    'an average',
    'NotImplemented',
    (c) => {
      const pivot = add(c);
      pivot.dataHierarchies.add(pivot.hierarchies.getItem('件')).summarizeBy = 'Average';
    },
  ],
  ['a slicer of no field', 'InvalidArgument', (c) => void c.workbook.slicers.add(add(c), 'x')],
])('should refuse %s', async (_, code, act) => {
  expect(await refusal(act)).toBe(code);
});
