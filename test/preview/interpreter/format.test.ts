import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { refusal } from '../refusal';

let host: OfficeHost;
beforeEach(() => {
  host = createOfficeHost();
});
afterEach(() => host.stop());

const range = (context: Excel.RequestContext, address: string) =>
  context.workbook.worksheets.getItem('Sheet1').getRange(address);

it('should keep fill, font, alignment and wrap of a range', async () => {
  await Excel.run(async (context) => {
    const { format } = range(context, 'A1:B2');
    format.fill.color = '#2f5597';
    format.font.color = 'white';
    format.font.bold = true;
    format.font.size = 14;
    format.font.name = 'Arial';
    format.font.italic = true;
    format.font.underline = 'Single';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Top';
    format.wrapText = true;
    format.indentLevel = 1;
    await context.sync();
    format.load('horizontalAlignment, verticalAlignment, wrapText, indentLevel');
    format.fill.load('color, pattern');
    format.font.load();
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Top',
      wrapText: true,
      indentLevel: 1,
    });
    expect(format.fill.toJSON()).toMatchObject({ color: '#2F5597' });
    expect(format.font.toJSON()).toEqual({
      bold: true,
      color: '#FFFFFF',
      italic: true,
      name: 'Arial',
      size: 14,
      strikethrough: false,
      underline: 'Single',
    });
  });
});

it('should answer null where cells of a range differ', async () => {
  await Excel.run(async (context) => {
    range(context, 'A1').format.font.bold = true;
    const { font } = range(context, 'A1:A2').format;
    font.load('bold');
    await context.sync();
    expect(font.bold).toBeNull();
  });
});

it('should load nested properties of several objects at once', async () => {
  await Excel.run(async (context) => {
    const cell = range(context, 'A1');
    cell.load('values, format/fill/color, format/font/bold, worksheet/name');
    await context.sync();
    expect(cell.format.fill.color).toBe('#FFFFFF');
    expect(cell.format.font.bold).toBe(false);
    expect(cell.worksheet.name).toBe('Sheet1');
  });
});

it('should draw borders around and inside a range', async () => {
  await Excel.run(async (context) => {
    const { borders } = range(context, 'A1:B2').format;
    borders.getItem('EdgeTop').style = 'Double';
    borders.getItem('InsideVertical').color = '#FF0000';
    const [top, bottom] = [borders.getItem('EdgeTop'), borders.getItem('EdgeBottom')];
    top.load('style');
    bottom.load('style');
    await context.sync();
    expect([top.style, bottom.style]).toEqual(['Double', 'None']);
  });
  const sheet = host.model.sheets[0];
  expect(sheet?.styleAt(0, 1).borders).toEqual({
    EdgeTop: { style: 'Double', weight: 'Thin', color: '#000000' },
  });
  expect(sheet?.styleAt(1, 0).borders).toEqual({
    EdgeRight: { style: 'Continuous', weight: 'Thin', color: '#FF0000' },
  });
});

it('should take lines and fills away again', async () => {
  await Excel.run(async (context) => {
    const { format } = range(context, 'A1');
    format.borders.getItem('EdgeTop').style = 'Continuous';
    format.borders.getItem('EdgeTop').style = 'None';
    format.fill.color = '#FF0000';
    format.fill.clear();
    await context.sync();
  });
  expect(host.model.sheets[0]?.styleAt(0, 0)).toEqual({ borders: {} });
});

it('should size and fit columns and rows', async () => {
  await Excel.run(async (context) => {
    range(context, 'A:B').format.columnWidth = 90;
    range(context, '1:1').format.rowHeight = 30;
    range(context, 'C1').values = [['中文标题']];
    range(context, 'C:C').format.autofitColumns();
    const [a, c] = [range(context, 'A1').format, range(context, 'C1').format];
    a.load('columnWidth, rowHeight');
    c.load('columnWidth');
    const wide = range(context, 'A1:B1');
    wide.load('width');
    await context.sync();
    expect([a.columnWidth, a.rowHeight]).toEqual([90, 30]);
    expect(c.columnWidth).toBe((8 * 7 + 8) * 0.75);
    expect(wide.width).toBe(180);
  });
});

it.each<[string, (format: Excel.RangeFormat) => void]>([
  ['colour', (format) => Object.assign(format.fill, { color: 'reddish' })],
  ['alignment', (format) => Object.assign(format, { horizontalAlignment: 'Middle' })],
  ['border style', (format) => Object.assign(format.borders.getItem('EdgeTop'), { style: 'Wavy' })],
  ['boolean', (format) => Object.assign(format, { wrapText: 'yes' })],
])('should refuse an unknown %s', async (_, act) => {
  expect(await refusal((context) => act(range(context, 'A1').format))).toBe('InvalidArgument');
});

it('should say that an unsupported property is not found', async () => {
  expect(
    await refusal((context) => {
      range(context, 'A1').format.textOrientation = 45;
    }),
  ).toBe('ApiNotFound');
});
