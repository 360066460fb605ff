import { createOfficeHost, type OfficeHost } from '../../support/office-host';

let host: OfficeHost;
beforeEach(() => {
  host = createOfficeHost();
});
afterEach(() => host.stop());

const write = (address: string, values: unknown[][]) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values;
    await context.sync();
  });

it('should tell a sheet what was edited, with the value before and after', async () => {
  const told: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.onChanged.add((args) => Promise.resolve(void told.push(args)));
    await context.sync();
  });
  await write('A1', [['新']]);
  host.model.sheets[0]?.writeInputs(
    { row: 1, column: 0, rows: 1, columns: 2 },
    (_, column) => column,
    'person',
  );
  await host.eventsDelivered();
  expect(told.map(({ address }) => address)).toEqual(['A1', 'A2:B2']);
  expect(told[0]).toMatchObject({
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'ThisLocalAddin',
    worksheetId: host.model.sheets[0]?.id,
    details: { valueBefore: '', valueAfter: '新', valueTypeAfter: 'String' },
  });
  expect(told[1]?.triggerSource).toBeUndefined();
});

it('should let a handler read the edited range', async () => {
  const read: unknown[][] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').onChanged.add(async (args) => {
      await Excel.run(async (inner) => {
        const range = args.getRange(inner);
        range.load('values');
        await inner.sync();
        read.push(...range.values);
      });
    });
    await context.sync();
  });
  await write('A1:B1', [[1, 2]]);
  await host.eventsDelivered();
  await host.eventsDelivered();
  expect(read).toEqual([[1, 2]]);
});

it('should tell one event of a large write', async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address }) =>
      Promise.resolve(void told.push(address)),
    );
    await context.sync();
  });
  await write(
    'A1:J400',
    Array.from({ length: 400 }, () => Array.from({ length: 10 }, () => 1)),
  );
  await host.eventsDelivered();
  expect(told).toEqual(['A1:J400']);
});

it('should tell tables of edits and selections inside them', async () => {
  const told: string[] = [];
  await write('B2:C3', [
    ['h', 'i'],
    [1, 2],
  ]);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.add('Sheet1!B2:C3', true);
    table.onChanged.add(({ address }) => Promise.resolve(void told.push(`edit ${address}`)));
    table.onSelectionChanged.add(({ address, isInsideTable }) =>
      Promise.resolve(void told.push(`select ${address} ${String(isInsideTable)}`)),
    );
    await context.sync();
  });
  await host.eventsDelivered();
  told.length = 0;
  await write('A1:B3', [
    ['', ''],
    ['', 'h'],
    ['', 5],
  ]);
  const sheetId = host.model.sheets[0]?.id ?? '';
  host.model.select(sheetId, { row: 2, column: 1, rows: 1, columns: 5 }, 'person');
  host.model.select(sheetId, { row: 9, column: 9, rows: 1, columns: 1 }, 'person');
  await host.eventsDelivered();
  expect(told).toEqual(['edit B2:B3', 'select B3:C3 true', 'select  false']);
});

it('should tell of selections, activations, new and deleted sheets and results', async () => {
  const told: string[] = [];
  const note = (text: string) => Promise.resolve(void told.push(text));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(({ address }) => note(`selected ${address}`));
    worksheets.onActivated.add(() => note('activated'));
    worksheets.onDeactivated.add(() => note('deactivated'));
    worksheets.onAdded.add(() => note('added'));
    worksheets.onDeleted.add(() => note('deleted'));
    worksheets.onCalculated.add(() => note('calculated'));
    worksheets.onFormatChanged.add(({ address }) => note(`look ${address}`));
    worksheets.getItem('Sheet1').getRange('A1').formulas = [['=1+1']];
    await context.sync();
    const sheet = worksheets.add('台账');
    sheet.getRange('B2').select();
    sheet.getRange('B2').format.font.bold = true;
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  host.model.sheets[0]?.putResults([{ row: 0, column: 0, value: 2 }]);
  await host.eventsDelivered();
  expect(told).toEqual([
    'added',
    'deactivated',
    'activated',
    'selected B2',
    'look B2',
    'deactivated',
    'activated',
    'deleted',
    'calculated',
  ]);
});

it('should not tell of events that are switched off or no longer wanted', async () => {
  const told: string[] = [];
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(({ address }) =>
      Promise.resolve(void told.push(address)),
    );
    context.runtime.enableEvents = false;
    await context.sync();
    return result;
  });
  await write('A1', [[1]]);
  await host.eventsDelivered();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await write('A2', [[1]]);
  await host.eventsDelivered();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await write('A3', [[1]]);
  await host.eventsDelivered();
  expect(told).toEqual(['A2']);
});

it('should tell the workbook of selections through the common API', async () => {
  let told = 0;
  await Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(() => Promise.resolve(void (told += 1)));
    await context.sync();
  });
  host.model.select(host.model.activeSheetId, { row: 3, column: 3, rows: 1, columns: 1 }, 'person');
  await host.eventsDelivered();
  expect(told).toBe(1);
});
