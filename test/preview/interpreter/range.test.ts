import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { refusal } from '../refusal';

let host: OfficeHost;
beforeEach(() => {
  host = createOfficeHost();
});
afterEach(() => host.stop());

const sheetOne = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

async function read(address: string): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const range = sheetOne(context).getRange(address);
    range.load();
    await context.sync();
    return range;
  });
}

describe('values', () => {
  it('should write values as if they were typed', async () => {
    await Excel.run(async (context) => {
      sheetOne(context).getRange('A1:F1').values = [
        ['词', '12', '2026-11-22', '50%', 'TRUE', "'007"],
      ];
      await context.sync();
    });
    const range = await read('A1:F1');
    expect(range.values).toEqual([['词', 12, 46348, 0.5, true, '007']]);
    expect(range.text).toEqual([['词', '12', '2026/11/22', '50%', 'TRUE', '007']]);
    expect(range.numberFormat[0]?.[2]).toBe('yyyy/m/d');
    expect(range.valueTypes).toEqual([
      ['String', 'Double', 'Double', 'Double', 'Boolean', 'String'],
    ]);
  });

  it('should keep what is written into cells formatted as text', async () => {
    await Excel.run(async (context) => {
      const range = sheetOne(context).getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['007', '=1+1']];
      await context.sync();
    });
    const range = await read('A1:B1');
    expect(range.values).toEqual([['007', '=1+1']]);
    expect(range.formulas).toEqual([['007', '=1+1']]);
  });

  it('should leave cells alone where null is written and empty them with an empty text', async () => {
    await Excel.run(async (context) => {
      const range = sheetOne(context).getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 4]];
      await context.sync();
    });
    expect((await read('A1:C1')).values).toEqual([[1, '', 4]]);
  });

  it('should put one value into every cell', async () => {
    await Excel.run(async (context) => {
      Object.assign(sheetOne(context).getRange('A1:B2'), { values: 'x' });
      await context.sync();
    });
    expect((await read('A1:B2')).values).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  it('should keep formulas beside values', async () => {
    await Excel.run(async (context) => {
      sheetOne(context).getRange('A1:B1').formulas = [['=B1*2', 4]];
      await context.sync();
    });
    expect((await read('A1:B1')).formulas).toEqual([['=B1*2', 4]]);
  });

  it('should write a large matrix through the pieces the library cuts it into', async () => {
    const rows = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    await Excel.run(async (context) => {
      sheetOne(context).getRange('A1:J400').values = rows;
      await context.sync();
    });
    expect((await read('A1:J400')).values).toEqual(rows);
  });

  it.each([
    ['too few rows', [[1, 2]]],
    ['too few columns', [[1], [2]]],
  ])('should refuse a matrix with %s', async (_, values) => {
    const code = await refusal((context) => {
      sheetOne(context).getRange('A1:B2').values = values;
    });
    expect(code).toBe('InvalidArgument');
  });

  it('should refuse a large matrix that does not fit the range', async () => {
    const rows = Array.from({ length: 400 }, () => Array.from({ length: 10 }, () => 1));
    const code = await refusal((context) => {
      sheetOne(context).getRange('A1:J399').values = rows;
    });
    expect(code).toBe('InvalidArgument');
  });

  it('should refuse texts longer than a cell holds', async () => {
    const code = await refusal((context) => {
      sheetOne(context).getRange('A1').values = [['x'.repeat(32_768)]];
    });
    expect(code).toBe('InvalidArgument');
  });

  it('should answer null for the cells of a whole column and refuse to set them', async () => {
    expect((await read('A:A')).values).toBeNull();
    const code = await refusal((context) => {
      Object.assign(sheetOne(context).getRange('A:A'), { values: 1 });
    });
    expect(code).toBe('InvalidOperation');
  });

  it('should refuse to write into a protected sheet', async () => {
    const code = await refusal((context) => {
      sheetOne(context).protection.protect();
      sheetOne(context).getRange('A1').values = [[1]];
    });
    expect(code).toBe('AccessDenied');
  });
});

describe('number formats', () => {
  it('should keep the format of a whole column for cells written later', async () => {
    await Excel.run(async (context) => {
      Object.assign(sheetOne(context).getRange('B:B'), { numberFormat: 'yyyy-mm-dd' });
      sheetOne(context).getRange('B7').values = [[46348]];
      await context.sync();
    });
    expect((await read('B7')).text).toEqual([['2026-11-22']]);
  });

  it('should not replace a chosen format by that of a typed date', async () => {
    await Excel.run(async (context) => {
      const range = sheetOne(context).getRange('A1');
      range.numberFormat = [['yyyy"年"m"月"d"日"']];
      range.values = [['2026-11-22']];
      await context.sync();
    });
    expect((await read('A1')).text).toEqual([['2026年11月22日']]);
  });
});

describe('navigation', () => {
  it.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 2), 'D3'],
    ['getRow', (range) => range.getRow(1), 'B3:D3'],
    ['getColumn', (range) => range.getColumn(0), 'B2:B4'],
    ['getLastRow', (range) => range.getLastRow(), 'B4:D4'],
    ['getLastColumn', (range) => range.getLastColumn(), 'D2:D4'],
    ['getLastCell', (range) => range.getLastCell(), 'D4'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'B5:D6'],
    ['getRowsAbove', (range) => range.getRowsAbove(1), 'B1:D1'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(1), 'E2:E4'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(1), 'A2:A4'],
    ['getOffsetRange', (range) => range.getOffsetRange(-1, 1), 'C1:E3'],
    ['getResizedRange', (range) => range.getResizedRange(1, -1), 'B2:C5'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 1), 'B2'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:D'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:4'],
    ['getBoundingRect', (range) => range.getBoundingRect('F9'), 'B2:F9'],
    ['getIntersection', (range) => range.getIntersection('C3:Z9'), 'C3:D4'],
  ])('should find its way by %s', async (_, move, expected) => {
    await Excel.run(async (context) => {
      const found = move(sheetOne(context).getRange('B2:D4'));
      found.load('address');
      await context.sync();
      expect(found.address).toBe(`Sheet1!${expected}`);
    });
  });

  it('should answer a null object where ranges do not meet', async () => {
    await Excel.run(async (context) => {
      const none = sheetOne(context).getRange('A1').getIntersectionOrNullObject('C3');
      none.load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(
      await refusal((context) => {
        sheetOne(context).getRange('A1').getIntersection('C3').load('address');
      }),
    ).toBe('ItemNotFound');
  });

  it.each<[string, (range: Excel.Range) => Excel.Range]>([
    ['above the first row', (range) => range.getRowsAbove(1)],
    ['left of the first column', (range) => range.getOffsetRange(0, -1)],
    ['to no rows at all', (range) => range.getResizedRange(-1, 0)],
    ['to a row it does not have', (range) => range.getRow(5)],
  ])('should refuse to go %s', async (_, move) => {
    const code = await refusal((context) => {
      move(sheetOne(context).getRange('A1:B1')).load('address');
    });
    expect(code).toBe('InvalidArgument');
  });

  it('should know the used range, with and without mere formats', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOne(context);
      expect(await addressOf(sheet.getUsedRangeOrNullObject())).toBeUndefined();
      expect(await addressOf(sheet.getUsedRange())).toBe('Sheet1!A1');
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D5').format.fill.color = '#FF0000';
      expect(await addressOf(sheet.getUsedRange())).toBe('Sheet1!B2:D5');
      expect(await addressOf(sheet.getUsedRange(true))).toBe('Sheet1!B2');
      expect(await addressOf(sheet.getRange('C:E').getUsedRangeOrNullObject(true))).toBeUndefined();
    });
  });

  it('should find the region around a cell', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOne(context);
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('F9').values = [[9]];
      expect(await addressOf(sheet.getRange('C3').getSurroundingRegion())).toBe('Sheet1!B2:C3');
    });
  });

  async function addressOf(range: Excel.Range): Promise<string | undefined> {
    range.load('address');
    await range.context.sync();
    return range.isNullObject ? undefined : range.address;
  }
});
