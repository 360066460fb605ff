import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { refusal } from '../refusal';

let host: OfficeHost;
beforeEach(async () => {
  host = createOfficeHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('B2:D4').formulas = [
      ['编号', '件数', '两倍'],
      ['T-1', 3, '=C3*2'],
      ['T-2', 1, '=C4*2'],
    ];
    sheet.tables.add('B2:D4', true).name = 'Register';
    await context.sync();
  });
});
afterEach(() => host.stop());

const register = (context: Excel.RequestContext) => context.workbook.tables.getItem('Register');
const table = () => host.model.findTable('register');
const area = () => table()?.area;
const formulas = (row: number) =>
  [1, 2, 3].map((column) => {
    const sheet = host.model.sheets[0];
    return sheet?.formulaAt(row, column) ?? sheet?.valueAt(row, column);
  });

async function address(range: Excel.Range): Promise<string> {
  range.load('address');
  await range.context.sync();
  return range.address;
}

it('should know its ranges, its sheet and its settings', async () => {
  await Excel.run(async (context) => {
    const one = register(context);
    one.style = 'TableStyleLight1';
    one.showBandedRows = false;
    one.showFilterButton = false;
    one.load('name, id, style, showBandedRows, showFilterButton, showHeaders');
    one.worksheet.load('name');
    expect(await address(one.getRange())).toBe('Sheet1!B2:D4');
    expect(await address(one.getDataBodyRange())).toBe('Sheet1!B3:D4');
    expect(await address(one.getHeaderRowRange())).toBe('Sheet1!B2:D2');
    expect(one.worksheet.name).toBe('Sheet1');
    expect(one.toJSON()).toMatchObject({
      name: 'Register',
      style: 'TableStyleLight1',
      showBandedRows: false,
      showFilterButton: false,
      showHeaders: true,
    });
  });
  expect(await refusal((c) => void register(c).getTotalRowRange().load('address'))).toBe(
    'ItemNotFound',
  );
});

it('should name empty and repeated headers apart', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('F1:H1').values = [['a', 'A', '']];
    sheet.tables.add('F1:H1', true);
    await context.sync();
  });
  const sheet = host.model.sheets[0];
  expect([5, 6, 7].map((column) => sheet?.valueAt(0, column))).toEqual(['a', 'A2', 'Column3']);
  expect(host.model.tables[1]?.area.rows).toBe(2);
});

it('should grow when rows are written right below it', async () => {
  await Excel.run(async (context) => {
    const below = register(context).getDataBodyRange().getLastRow().getRowsBelow(2);
    below.getColumn(0).getResizedRange(0, 1).values = [
      ['T-3', 5],
      ['T-4', 6],
    ];
    await context.sync();
  });
  expect(area()).toEqual({ row: 1, column: 1, rows: 5, columns: 3 });
  expect(formulas(4)).toEqual(['T-3', 5, '=C5*2']);
  expect(formulas(5)).toEqual(['T-4', 6, '=C6*2']);
});

it('should take formats, conditional formats and validations along when it grows', async () => {
  await Excel.run(async (context) => {
    const body = register(context).getDataBodyRange();
    body.format.font.bold = true;
    body.conditionalFormats.add('Custom').custom.rule.formula = '=$C3>2';
    body.getColumn(1).dataValidation.rule = {
      wholeNumber: { formula1: 0, operator: 'GreaterThan' },
    };
    await context.sync();
    body.getLastRow().getRowsBelow(1).values = [['T-3', 5, '']];
    await context.sync();
  });
  const sheet = host.model.sheets[0];
  expect(sheet?.styleAt(4, 1).bold).toBe(true);
  expect(sheet?.conditionalFormats[0]?.area.rows).toBe(3);
  expect(sheet?.validations[0]?.areas[0]?.rows).toBe(3);
});

it.each([
  ['a row further down', 'B6:C6'],
  ['a cell beside it', 'E5'],
  ['a row that is wider than it', 'B5:E5'],
])('should not grow over %s', async (_, where) => {
  await Excel.run(async (context) => {
    Object.assign(context.workbook.worksheets.getFirst().getRange(where), { values: 'x' });
    await context.sync();
  });
  expect(area()?.rows).toBe(3);
});

it('should not grow over cells that were in use', async () => {
  const inUse = { row: 4, column: 3, rows: 1, columns: 1 };
  host.model.sheets[0]?.putCells(inUse, () => ({ value: 'Σ' }), 'contents', 'person');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('B5').values = [['T-3']];
    await context.sync();
  });
  expect(area()?.rows).toBe(3);
});

it('should add, read and delete rows', async () => {
  await Excel.run(async (context) => {
    const { rows } = register(context);
    rows.add(undefined, [['T-3', 5, '']]);
    rows.add(0, [['T-0', 9, '=C3*2']]);
    const count = rows.getCount();
    const last = rows.getItemAt(3);
    last.load('values, index');
    await context.sync();
    expect(count.value).toBe(4);
    expect([last.index, last.values[0]?.slice(0, 2)]).toEqual([3, ['T-3', 5]]);
    rows.getItemAt(1).delete();
    await context.sync();
  });
  expect(area()?.rows).toBe(4);
  expect(formulas(2)).toEqual(['T-0', 9, '=C3*2']);
  expect(formulas(3)).toEqual(['T-2', 1, '=C4*2']);
  expect(await refusal((c) => register(c).rows.deleteRowsAt(2, 9))).toBe('ItemNotFound');
});

it('should keep one empty row when the last one is deleted', async () => {
  await Excel.run(async (context) => {
    register(context).rows.deleteRowsAt(0, 2);
    await context.sync();
  });
  expect(area()?.rows).toBe(2);
  expect(formulas(2)).toEqual([null, null, null]);
});

it('should find columns by name and place, and add one at the end', async () => {
  await Excel.run(async (context) => {
    const { columns } = register(context);
    const byName = columns.getItem('件数');
    const added = columns.add(undefined, [['备注'], ['a'], ['b']]);
    added.load('name, index');
    byName.load('id, index, values');
    columns.load('items/name, count');
    const none = columns.getItemOrNullObject('没有');
    await context.sync();
    expect([byName.index, byName.values]).toEqual([1, [['件数'], [3], [1]]]);
    expect(columns.items.map(({ name }) => name)).toEqual(['编号', '件数', '两倍', '备注']);
    expect([added.name, added.index, none.isNullObject]).toEqual(['备注', 3, true]);
    expect(await address(byName.getDataBodyRange())).toBe('Sheet1!C3:C4');
    columns.getItemAt(0).name = '号';
    await context.sync();
  });
  expect(host.model.sheets[0]?.valueAt(1, 1)).toBe('号');
  expect(await refusal((c) => void register(c).columns.getItem('没有').load('name'))).toBe(
    'ItemNotFound',
  );
  expect(await refusal((c) => void register(c).columns.add(0))).toBe('NotImplemented');
});

it('should be resized, sorted, filtered and turned into a plain range', async () => {
  await Excel.run(async (context) => {
    const one = register(context);
    one.resize('B2:D5');
    one.sort.apply([{ key: 1, ascending: true }]);
    one.columns.getItem('编号').filter.applyValuesFilter(['T-1']);
    await context.sync();
    const sheet = host.model.sheets[0];
    expect(area()?.rows).toBe(4);
    expect(formulas(2)).toEqual(['T-2', 1, '=C3*2']);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([2, 4]);
    one.autoFilter.load('isDataFiltered, criteria');
    await context.sync();
    expect(one.autoFilter.isDataFiltered).toBe(true);
    one.clearFilters();
    one.convertToRange();
    await context.sync();
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([]);
  });
  expect(host.model.tables).toEqual([]);
});

it.each<[string, string, (context: Excel.RequestContext) => void]>([
  ['overlap another', 'InvalidOperation', (c) => void c.workbook.tables.add('Sheet1!D4:E5', true)],
  ['be on a missing sheet', 'ItemNotFound', (c) => void c.workbook.tables.add('无!A1:B2', true)],
  ['have no header', 'NotImplemented', (c) => void c.workbook.tables.add('Sheet1!G1:H2', false)],
  ['be resized to other headers', 'InvalidArgument', (c) => register(c).resize('B3:D5')],
  ['take a taken name', 'ItemAlreadyExists', takeTakenName],
  ['take a name like a cell', 'InvalidArgument', (c) => Object.assign(register(c), { name: 'A1' })],
])('should refuse to %s', async (_, expected, act) => {
  expect(await refusal(act)).toBe(expected);
});

function takeTakenName(context: Excel.RequestContext): void {
  const other = context.workbook.tables.add('Sheet1!G1:H2', true);
  other.name = 'REGISTER';
}
