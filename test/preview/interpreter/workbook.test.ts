import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { refusal } from '../refusal';

let host: OfficeHost;
beforeEach(() => {
  host = createOfficeHost();
});
afterEach(() => host.stop());

describe('names', () => {
  it('should add, read, change and delete names', async () => {
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.add('LedgerNow', '=NOW()', '现在');
      const holidays = names.add(
        'Holidays',
        context.workbook.worksheets.getFirst().getRange('A1:A9'),
      );
      holidays.load('name, formula, type, scope, comment');
      const cells = holidays.getRange();
      cells.load('address');
      names.load('items/name, items/type');
      await context.sync();
      expect(holidays.formula).toBe('=Sheet1!$A$1:$A$9');
      expect([holidays.type, holidays.scope, cells.address]).toEqual([
        'Range',
        'Workbook',
        'Sheet1!A1:A9',
      ]);
      expect(names.items.map(({ name, type }) => [name, type])).toEqual([
        ['LedgerNow', 'String'],
        ['Holidays', 'Range'],
      ]);
      holidays.formula = '=Sheet1!$B$1';
      names.getItem('ledgernow').delete();
      const none = names.getItemOrNullObject('LedgerNow');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(host.model.names).toEqual([
      { name: 'Holidays', formula: '=Sheet1!$B$1', comment: '', visible: true },
    ]);
  });

  it('should keep names of one sheet apart', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.names.add('Key', '=1');
      context.workbook.names.add('Key', '=2');
      const own = sheet.names.getItem('Key');
      own.load('formula, scope');
      await context.sync();
      expect([own.formula, own.scope]).toEqual(['=1', 'Worksheet']);
    });
  });

  it.each([
    ['A1', 'InvalidArgument'],
    ['two words', 'InvalidArgument'],
    ['taken', 'ItemAlreadyExists'],
  ])('should refuse the name "%s"', async (name, expected) => {
    const code = await refusal((context) => {
      context.workbook.names.add('Taken', '=1');
      context.workbook.names.add(name, '=1');
    });
    expect(code).toBe(expected);
  });
});

describe('settings', () => {
  it('should keep JSON values and share them with the common API', async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('ledger', { id: 'l1', days: [1, 2] });
      const kept = settings.getItem('ledger');
      const none = settings.getItemOrNullObject('other');
      kept.load('value');
      settings.load('items/key');
      await context.sync();
      expect(kept.value).toEqual({ id: 'l1', days: [1, 2] });
      expect(settings.items.map(({ key }) => key)).toEqual(['ledger']);
      expect(none.isNullObject).toBe(true);
    });
    const common = Office.context.document.settings;
    await new Promise((resolve) => common.refreshAsync(resolve));
    expect(common.get('ledger')).toEqual({ id: 'l1', days: [1, 2] });
    common.set('theme', 'dark');
    common.remove('ledger');
    await new Promise((resolve) => common.saveAsync(resolve));
    expect([...host.model.settings]).toEqual([['theme', 'dark']]);
  });

  it('should refuse to read a deleted setting', async () => {
    const code = await refusal((context) => {
      const setting = context.workbook.settings.add('a', 1);
      setting.delete();
      setting.load('value');
    });
    expect(code).toBe('ItemNotFound');
  });
});

describe('application and properties', () => {
  it('should calculate, suspend and set the calculation mode', async () => {
    const kinds: string[] = [];
    host.model.onChange(({ kind }) => void kinds.push(kind));
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculationMode = 'Manual';
      application.calculate('Full');
      application.load('calculationMode');
      await context.sync();
      expect(application.calculationMode).toBe('Manual');
    });
    expect(kinds).toEqual(['calculate']);
    expect(
      await refusal(
        (c) => void Object.assign(c.workbook.application, { calculationMode: 'Later' }),
      ),
    ).toBe('InvalidArgument');
  });

  it('should keep the title of the file', async () => {
    await Excel.run(async (context) => {
      context.workbook.properties.title = '投诉台账';
      context.workbook.properties.load('title, author');
      context.workbook.load('name');
      await context.sync();
      expect(context.workbook.properties.title).toBe('投诉台账');
      expect(context.workbook.name).toBe('preview.xlsx');
    });
  });
});

describe('comments', () => {
  it('should add, find, change and delete comments', async () => {
    await Excel.run(async (context) => {
      const { comments } = context.workbook;
      const comment = comments.add('Sheet1!B2', '请核对');
      const place = comment.getLocation();
      place.load('address');
      const found = comments.getItemByCell('Sheet1!B2');
      found.load('content');
      await context.sync();
      expect([found.content, place.address]).toEqual(['请核对', 'Sheet1!B2']);
      comment.content = '已核对';
      await context.sync();
      expect(host.model.sheets[0]?.comments[0]?.content).toBe('已核对');
      comment.delete();
      await context.sync();
    });
    expect(host.model.sheets[0]?.comments).toEqual([]);
    expect(
      await refusal((c) => void c.workbook.comments.getItemByCell('Sheet1!A1').load('id')),
    ).toBe('ItemNotFound');
  });
});

describe('what this host does not have', () => {
  it.each<[string, (context: Excel.RequestContext) => unknown]>([
    ['shapes', (c) => c.workbook.worksheets.getFirst().shapes.load('items')],
    ['custom XML parts', (c) => c.workbook.customXmlParts.add('<a/>')],
    ['styles', (c) => c.workbook.styles.getItem('Normal').load('name')],
    ['worksheet functions', (c) => c.workbook.functions.sum(1, 2).load('value')],
  ])('should refuse %s with the code of Office', async (_, use) => {
    expect(await refusal((context) => void use(context))).toBe('NotImplemented');
  });

  it.each<[string, (context: Excel.RequestContext) => unknown]>([
    ['methods', (c) => c.workbook.worksheets.getFirst().getRange('A1').removeDuplicates([0], true)],
    ['properties', (c) => c.workbook.worksheets.getFirst().load('enableCalculation')],
    ['setters', (c) => Object.assign(c.workbook, { usePrecisionAsDisplayed: true })],
    ['events', (c) => c.workbook.worksheets.onMoved.add(() => Promise.resolve())],
  ])('should say that unknown %s are not found', async (_, use) => {
    expect(await refusal((context) => void use(context))).toBe('ApiNotFound');
  });

  it('should say where it failed and keep what was done before', async () => {
    const failure = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [[3]];
      await context.sync();
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OfficeExtension.Error);
    expect((failure as OfficeExtension.Error).debugInfo.errorLocation).toBe('Range.values');
    const sheet = host.model.sheets[0];
    expect([0, 1, 2].map((row) => sheet?.valueAt(row, 0))).toEqual([1, null, null]);
  });
});
