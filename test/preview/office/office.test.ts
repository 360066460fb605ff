import type { runtimeStorage } from '../../../preview/office/runtime-storage';
import { createOfficeHost, type OfficeHost } from '../../support/office-host';

type RuntimeStorage = ReturnType<typeof runtimeStorage>;

let host: OfficeHost;
afterEach(() => host.stop());

it('should start the add-in in Excel on the web', async () => {
  host = createOfficeHost();
  const info = await Office.onReady();
  expect(info).toEqual({ host: 'Excel', platform: 'OfficeOnline' });
  let told: unknown;
  await Office.onReady((given) => (told = given));
  expect(told).toEqual(info);
});

it('should tell language and theme', () => {
  host = createOfficeHost({ displayLanguage: 'en-US', theme: 'dark' });
  expect(Office.context.displayLanguage).toBe('en-US');
  expect(Office.context.contentLanguage).toBe('en-US');
  expect(Office.context.officeTheme.isDarkTheme).toBe(true);
});

it.each([
  ['ExcelApi', '1.1', true],
  ['excelapi', '1.17', true],
  ['ExcelApi', '1.99', false],
  ['SharedRuntime', '1.1', true],
  ['CustomFunctionsRuntime', '1.1', true],
  ['WordApi', '1.1', false],
])('should answer whether %s %s is supported', (name, version, expected) => {
  host = createOfficeHost();
  expect(Office.context.requirements.isSetSupported(name, version)).toBe(expected);
});

it('should refuse APIs of sets it does not have before asking the host', async () => {
  host = createOfficeHost();
  const failure = await Excel.run(async (context) => {
    context.workbook.linkedWorkbooks.load('items');
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'NotImplemented' });
});

it('should show, hide and tell the visibility of the task pane', async () => {
  host = createOfficeHost();
  const told: string[] = [];
  const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    told.push(visibilityMode);
  });
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  await stop();
  await Office.addin.hide();
  expect(told).toEqual(['Hidden', 'Taskpane']);
  expect(host.paneVisible()).toBe(false);
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.load);
});

it('should take commands and worksheet functions', () => {
  host = createOfficeHost();
  const command = jest.fn();
  Office.actions.associate('openEntry', command);
  CustomFunctions.associate('DUE', () => 1);
  CustomFunctions.associate({ LIGHT: () => 2 });
  host.commands.get('openEntry')?.({ source: { id: 'b' }, completed: () => undefined });
  expect(command).toHaveBeenCalledTimes(1);
  expect([...host.functions.keys()]).toEqual(['DUE', 'LIGHT']);
});

it('should say that the ribbon cannot be switched', async () => {
  host = createOfficeHost();
  await expect(Office.ribbon.requestUpdate({ tabs: [] })).rejects.toThrow(/not supported/);
});

it('should keep what OfficeRuntime.storage is given', async () => {
  window.localStorage.clear();
  host = createOfficeHost();
  const { storage } = (globalThis as unknown as { OfficeRuntime: { storage: RuntimeStorage } })
    .OfficeRuntime;
  await storage.setItem('a', '1');
  await storage.setItems({ b: '2', c: '3' });
  await storage.removeItem('c');
  expect(await storage.getItem('a')).toBe('1');
  expect(await storage.getItems(['a', 'b'])).toEqual({ a: '1', b: '2' });
  expect((await storage.getKeys()).sort()).toEqual(['a', 'b']);
  await storage.removeItems(['a', 'b']);
  expect(await storage.getKeys()).toEqual([]);
});

it('should start each host with a workbook of its own', async () => {
  host = createOfficeHost();
  host.model.addSheet('旧', 'person');
  host.stop();
  host = createOfficeHost({ firstSheetName: '新' });
  await Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
    expect(context.workbook.worksheets.items.map(({ name }) => name)).toEqual(['新']);
  });
});
