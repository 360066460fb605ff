import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { refusal } from '../refusal';

let host: OfficeHost;
beforeEach(() => {
  host = createOfficeHost();
});
afterEach(() => host.stop());

const range = (context: Excel.RequestContext, address: string) =>
  context.workbook.worksheets.getItem('Sheet1').getRange(address);
const sheet = () => host.model.sheets[0];

describe('conditional formats', () => {
  it('should keep a formula rule with its look, the newest first', async () => {
    await Excel.run(async (context) => {
      const older = range(context, 'A2:B9').conditionalFormats.add('Custom');
      older.custom.rule.formula = '=$A2>1';
      const { conditionalFormats } = range(context, 'A2:B9');
      const newer = conditionalFormats.add(Excel.ConditionalFormatType.custom);
      newer.stopIfTrue = true;
      newer.custom.rule.formula = '$A2<0';
      newer.custom.format.fill.color = '#FFC7CE';
      newer.custom.format.font.color = '#9C0006';
      newer.custom.format.font.bold = true;
      newer.custom.format.borders.top.style = 'Dash';
      conditionalFormats.load('items/type, items/priority, items/stopIfTrue');
      const count = conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(2);
      expect(conditionalFormats.items.map(({ stopIfTrue }) => stopIfTrue)).toEqual([true, false]);
    });
    expect(sheet()?.conditionalFormats.map(({ formula, style }) => [formula, style])).toEqual([
      [
        '=$A2<0',
        {
          fillColor: '#FFC7CE',
          fontColor: '#9C0006',
          bold: true,
          borders: { EdgeTop: { style: 'Dash', weight: 'Thin', color: '#000000' } },
        },
      ],
      ['=$A2>1', {}],
    ]);
  });

  it('should reorder, delete and clear rules', async () => {
    await Excel.run(async (context) => {
      const { conditionalFormats } = range(context, 'A1:A9');
      for (const formula of ['=1', '=2', '=3']) {
        conditionalFormats.add('Custom').custom.rule.formula = formula;
      }
      conditionalFormats.load('items/id');
      await context.sync();
      const [first] = conditionalFormats.items;
      if (first) first.priority = 2;
      conditionalFormats.getItemAt(0).delete();
      await context.sync();
      expect(sheet()?.conditionalFormats.map(({ formula }) => formula)).toEqual(['=1', '=3']);
      range(context, 'A1:B20').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(sheet()?.conditionalFormats).toEqual([]);
  });

  it('should refuse other kinds of rule with the code of Office', async () => {
    expect(await refusal((c) => void range(c, 'A1').conditionalFormats.add('DataBar'))).toBe(
      'NotImplemented',
    );
    expect(
      await refusal((c) => {
        const format = range(c, 'A1').conditionalFormats.add('Custom');
        format.cellValue.load('rule');
      }),
    ).toBe('NotImplemented');
  });
});

describe('data validation', () => {
  it('should keep rule, alert and prompt of a range', async () => {
    await Excel.run(async (context) => {
      const { dataValidation } = range(context, 'A2:A9');
      dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: '类别',
        message: '选一项',
      };
      dataValidation.prompt = { showPrompt: true, title: '类别', message: '是或否' };
      dataValidation.load();
      await context.sync();
      expect(dataValidation.toJSON()).toMatchObject({
        type: 'List',
        rule: { list: { inCellDropDown: true, source: '是,否' } },
        errorAlert: { style: 'Warning', message: '选一项' },
        prompt: { message: '是或否' },
        ignoreBlanks: true,
      });
    });
    expect(sheet()?.validations).toHaveLength(1);
  });

  it('should replace older rules where they overlap', async () => {
    await Excel.run(async (context) => {
      range(context, 'A1:A10').dataValidation.rule = { custom: { formula: '=A1>0' } };
      range(context, 'A4:A5').dataValidation.rule = {
        decimal: { formula1: 1, formula2: 5, operator: 'Between' },
      };
      range(context, 'A1:A2').dataValidation.clear();
      const mixed = range(context, 'A3:A4').dataValidation;
      const none = range(context, 'A1').dataValidation;
      mixed.load('type');
      none.load('type');
      await context.sync();
      expect([mixed.type, none.type]).toEqual(['Inconsistent', 'None']);
    });
    expect(
      sheet()?.validations.map(({ areas }) => areas.map(({ row, rows }) => [row, rows])),
    ).toEqual([
      [
        [2, 1],
        [5, 5],
      ],
      [[3, 2]],
    ]);
  });

  it.each<[string, object]>([
    ['two rules at once', { custom: { formula: '=1' }, list: { source: 'a' } }],
    ['a list beyond 255 characters', { list: { inCellDropDown: true, source: 'x'.repeat(256) } }],
    ['a range without its end', { decimal: { formula1: 1, operator: 'Between' } }],
    ['an unknown kind', { colour: { formula1: 1, operator: 'Between' } }],
  ])('should refuse %s', async (_, rule) => {
    expect(await refusal((c) => void Object.assign(range(c, 'A1').dataValidation, { rule }))).toBe(
      'InvalidArgument',
    );
  });

  it('should refuse messages longer than Excel shows', async () => {
    const errorAlert = { showAlert: true, style: 'Stop', title: 'x'.repeat(33), message: '' };
    expect(
      await refusal((c) => void Object.assign(range(c, 'A1').dataValidation, { errorAlert })),
    ).toBe('InvalidArgument');
  });
});
