import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { refusal } from '../refusal';

let host: OfficeHost;
beforeEach(() => {
  host = createOfficeHost();
});
afterEach(() => host.stop());

it('should add, rename, move, colour and list sheets', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add('台账');
    sheet.position = 0;
    sheet.tabColor = '#107C41';
    worksheets.getItem('sheet1').name = '其他';
    worksheets.add();
    worksheets.load('items/name, items/position, items/tabColor, items/visibility');
    const count = worksheets.getCount();
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['台账', '其他', 'Sheet3']);
    expect(worksheets.items[0]?.tabColor).toBe('#107C41');
    expect(count.value).toBe(3);
  });
});

it('should keep a new sheet reachable in later batches', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('台账');
    await context.sync();
    sheet.getRange('A1').values = [[1]];
    sheet.load('id');
    await context.sync();
    expect(sheet.id).toBe(host.model.sheets[1]?.id);
  });
  expect(host.model.sheets).toHaveLength(2);
  expect(host.model.sheets[1]?.valueAt(0, 0)).toBe(1);
});

it('should answer a null object for a sheet that is not there', async () => {
  await Excel.run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('没有');
    const below = none.getRange('A1');
    below.load('values');
    await context.sync();
    expect([none.isNullObject, below.isNullObject]).toEqual([true, true]);
  });
  expect(await refusal((c) => void c.workbook.worksheets.getItem('没有').load('name'))).toBe(
    'ItemNotFound',
  );
});

it.each([
  ['', 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['SHEET1', 'ItemAlreadyExists'],
])('should refuse the sheet name "%s"', async (name, expected) => {
  const code = await refusal((context) => {
    const sheet = context.workbook.worksheets.add('新');
    sheet.name = name;
  });
  expect(code).toBe(expected);
});

it('should activate, hide and delete sheets', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const hidden = worksheets.add('后台');
    hidden.activate();
    hidden.visibility = 'Hidden';
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    const visible = worksheets.getCount(true);
    const next = worksheets.getItem('Sheet1').getNextOrNullObject(true);
    next.load('name');
    await context.sync();
    expect([active.name, visible.value, next.isNullObject]).toEqual(['Sheet1', 1, true]);
    hidden.delete();
    await context.sync();
  });
  expect(host.model.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

it.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['delete', (sheet) => sheet.delete()],
  ['hide', (sheet) => Object.assign(sheet, { visibility: 'Hidden' })],
])('should refuse to %s the last visible sheet', async (_, act) => {
  expect(await refusal((c) => act(c.workbook.worksheets.getFirst()))).toBe('InvalidOperation');
});

it('should find ranges by indexes, names and tables', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.tables.add('B2:C3', true).name = 'Register';
    context.workbook.names.add('Key', sheet.getRange('D4'));
    const ranges = [
      sheet.getRangeByIndexes(1, 2, 3, 4),
      sheet.getCell(4, 5),
      sheet.getRange('Register'),
      sheet.getRange('Key'),
      sheet.getRange(),
    ];
    for (const range of ranges) range.load('address');
    await context.sync();
    expect(ranges.map(({ address }) => address)).toEqual([
      'Sheet1!C2:F4',
      'Sheet1!F5',
      'Sheet1!B2:C3',
      'Sheet1!D4',
      'Sheet1!1:1048576',
    ]);
  });
});

it('should freeze and unfreeze panes', async () => {
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getFirst();
    freezePanes.freezeAt('A1:B3');
    const location = freezePanes.getLocationOrNullObject();
    location.load('address');
    await context.sync();
    expect(location.address).toBe('Sheet1!A1:B3');
    freezePanes.freezeRows(1);
    await context.sync();
    expect(host.model.sheets[0]?.freeze).toEqual({ rows: 1, columns: 0 });
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect(await refusal((c) => c.workbook.worksheets.getFirst().freezePanes.freezeAt('no'))).toBe(
    'InvalidArgument',
  );
});

it('should protect without a password only', async () => {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getFirst();
    protection.protect();
    protection.load('protected');
    await context.sync();
    expect(protection.protected).toBe(true);
    protection.unprotect();
    await context.sync();
  });
  const code = await refusal((c) =>
    c.workbook.worksheets.getFirst().protection.protect({}, 'secret'),
  );
  expect(code).toBe('NotImplemented');
});

it('should keep the page set-up', async () => {
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getFirst();
    pageLayout.orientation = 'Landscape';
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.headersFooters.defaultForAllPages.centerHeader = '月报';
    pageLayout.load('orientation');
    await context.sync();
    expect(pageLayout.orientation).toBe('Landscape');
  });
  expect(host.model.sheets[0]?.settings.page).toEqual({
    orientation: 'Landscape',
    printTitleRows: '1:2',
    centerHeader: '月报',
  });
});

it('should select a range and know the active cell', async () => {
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add('台账');
    other.getRange('B2:C3').select();
    const cell = context.workbook.getActiveCell();
    const selected = context.workbook.getSelectedRange();
    cell.load('address');
    selected.load('address');
    await context.sync();
    expect([cell.address, selected.address]).toEqual(['台账!B2', '台账!B2:C3']);
  });
});
