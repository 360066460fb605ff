import type { OfficeHost } from '../../support/office-host';
import { shownCells } from '../../support/shown-cells';
import { addPivot as add, pivotCells, pivotStage } from './pivot-stage';
import { refusal } from '../refusal';

let host: OfficeHost;
beforeEach(async () => {
  host = await pivotStage();
});
afterEach(() => host.stop());

const cells = (rows: number, columns: number) => pivotCells(host, rows, columns);

const counted = (context: Excel.RequestContext) => {
  const pivot = add(context);
  pivot.rowHierarchies.add(pivot.hierarchies.getItem('时限'));
  pivot.dataHierarchies.add(pivot.hierarchies.getItem('件')).name = '件数';
  return pivot;
};

const filterBy = (context: Excel.RequestContext, filter: Excel.PivotFilters): void => {
  const pivot = counted(context);
  const page = pivot.filterHierarchies.add(pivot.hierarchies.getItem('部门'));
  page.fields.getItem('部门').applyFilter(filter);
};

it('should count what the filter above it lets through, also after it is refreshed', async () => {
  await Excel.run(async (context) => {
    filterBy(context, { manualFilter: { selectedItems: ['工程部', '(blank)'] } });
    await context.sync();
    const filter = ['部门', '(Multiple Items)'];
    expect(shownCells(host, 'Pivot', 0, 6, 2)).toEqual([
      filter,
      [null, null],
      ['时限', '件数'],
      ['逾期', 1],
      ['正常', 3],
      ['Grand Total', 4],
    ]);
    context.workbook.worksheets.getFirst().getRange('A3').values = [['新部门']];
    const pivot = context.workbook.pivotTables.getItem('P');
    pivot.refresh();
    await context.sync();
    expect(cells(4, 2).at(-1)).toEqual(['Grand Total', 4]);
    const items = pivot.filterHierarchies.getItem('部门').fields.getItem('部门').items;
    items.load('items/name,items/visible');
    await context.sync();
    expect(items.items.map(({ name, visible }) => [name, visible])).toEqual([
      ['(blank)', true],
      ['工程部', true],
      ['新部门', false],
    ]);
  });
});

it('should show everything again, and nothing above it, once the filter is taken away', async () => {
  await Excel.run(async (context) => {
    filterBy(context, { manualFilter: { selectedItems: ['工程部'] } });
    const pivot = context.workbook.pivotTables.getItem('P');
    const page = pivot.filterHierarchies.getItemOrNullObject('部门');
    page.load('name');
    await context.sync();
    expect(shownCells(host, 'Pivot', 0, 1, 2)).toEqual([['部门', '工程部']]);
    page.fields.getItem('部门').clearAllFilters();
    await context.sync();
    expect(shownCells(host, 'Pivot', 0, 1, 2)).toEqual([['部门', '(All)']]);
    pivot.filterHierarchies.remove(page);
    await context.sync();
  });
  expect(shownCells(host, 'Pivot', 0, 1, 2)).toEqual([[null, null]]);
  expect(cells(4, 2).at(-1)).toEqual(['Grand Total', 5]);
});

it('should move down for a filter that has no room above it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Pivot');
    const table = context.workbook.tables.getItem('Cases');
    const pivot = sheet.pivotTables.add('P', table, sheet.getRange('A1'));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem('时限'));
    pivot.filterHierarchies.add(pivot.hierarchies.getItem('部门'));
    pivot.filterHierarchies.add(pivot.hierarchies.getItem('时限'));
    await context.sync();
  });
  expect(host.model.pivots[0]).toMatchObject({
    at: { row: 3, column: 0 },
    rows: [],
    filters: ['部门', '时限'],
  });
});

it('should filter by a slicer, by several of its items, and clear it', async () => {
  await Excel.run(async (context) => {
    const pivot = counted(context);
    const sheet = context.workbook.worksheets.getItem('Pivot');
    const slicer = sheet.slicers.add(pivot, '部门', sheet);
    slicer.selectItems(['保安部', '(blank)']);
    const chosen = slicer.getSelectedItems();
    slicer.slicerItems.load('items/name,items/isSelected,items/hasData');
    slicer.load('isFilterCleared');
    await context.sync();
    expect([chosen.value, slicer.isFilterCleared]).toEqual([['(blank)', '保安部'], false]);
    expect(cells(4, 2)).toEqual([
      ['时限', '件数'],
      ['逾期', 1],
      ['正常', 1],
      ['Grand Total', 2],
    ]);
    pivot.rowHierarchies
      .getItem('时限')
      .fields.getItem('时限')
      .applyFilter({ manualFilter: { selectedItems: ['逾期'] } });
    slicer.slicerItems.load('items/name,items/isSelected,items/hasData');
    await context.sync();
    expect(
      slicer.slicerItems.items.map(({ name, isSelected, hasData }) => [name, isSelected, hasData]),
    ).toEqual([
      ['(blank)', true, false],
      ['保安部', true, true],
      ['工程部', false, true],
    ]);
    slicer.clearFilters();
    await context.sync();
  });
  expect(cells(3, 2)).toEqual([
    ['时限', '件数'],
    ['逾期', 2],
    ['Grand Total', 2],
  ]);
});

it.each<[string, string, (context: Excel.RequestContext) => void]>([
  [
    'a filter by anything but items',
    'NotImplemented',
    (c) => filterBy(c, { labelFilter: { condition: 'Equals', comparator: '工程部' } }),
  ],
  [
    'a filter by an item that is not there',
    'InvalidArgument',
    (c) => filterBy(c, { manualFilter: { selectedItems: ['工程部', 'x'] } }),
  ],
  [
    'a filter by no item',
    'InvalidArgument',
    (c) => filterBy(c, { manualFilter: { selectedItems: [] } }),
  ],
  [
    'a filter of a field that is not used',
    'InvalidArgument',
    (c) =>
      add(c)
        .hierarchies.getItem('部门')
        .fields.getItem('部门')
        .applyFilter({ manualFilter: { selectedItems: ['工程部'] } }),
  ],
])('should refuse %s', async (_, code, act) => {
  expect(await refusal(act)).toBe(code);
});
