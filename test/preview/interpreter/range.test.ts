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

describe('references', () => {
  it('should keep a range across batches and let it follow inserted rows', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOne(context);
      const kept = sheet.getRange('A2:B3');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      kept.load('address');
      await context.sync();
      expect(kept.address).toBe('Sheet1!A3:B4');
    });
  });

  it('should forget references at the end of a run', async () => {
    await Excel.run(async (context) => {
      sheetOne(context).getRange('A1').load('address');
      await context.sync();
      expect(host.session.host.references.count).toBe(1);
    });
    expect(host.session.host.references.count).toBe(0);
  });

  it('should say that a range is gone when its cells were deleted', async () => {
    const code = await refusal(async (context) => {
      const kept = sheetOne(context).getRange('A2');
      await context.sync();
      sheetOne(context).getRange('2:2').delete('Up');
      await context.sync();
      kept.load('address');
    });
    expect(code).toBe('InvalidReference');
  });
});

describe('actions', () => {
  it('should clear contents, formats or both', async () => {
    await Excel.run(async (context) => {
      const range = sheetOne(context).getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.format.font.bold = true;
      sheetOne(context).getRange('A1').clear('Contents');
      sheetOne(context).getRange('B1').clear('Formats');
      sheetOne(context).getRange('C1').clear();
      await context.sync();
    });
    expect((await read('A1:C1')).values).toEqual([['', 2, '']]);
    expect([0, 1, 2].map((column) => host.model.sheets[0]?.styleAt(0, column).bold)).toEqual([
      true,
      undefined,
      undefined,
    ]);
  });

  it('should insert and delete rows with the formulas that look at them', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOne(context);
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('B1').formulas = [['=SUM(A1:A3)+A3']];
      sheet.getRange('2:2').insert('Down');
      await context.sync();
    });
    expect((await read('A1:A4')).values).toEqual([[1], [''], [2], [3]]);
    expect((await read('B1')).formulas).toEqual([['=SUM(A1:A4)+A4']]);
    await Excel.run(async (context) => {
      sheetOne(context).getRange('3:4').delete('Up');
      await context.sync();
    });
    expect((await read('B1')).formulas).toEqual([['=SUM(A1:A2)+#REF!']]);
  });

  it('should copy values, formulas and looks', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOne(context);
      sheet.getRange('A1:B1').formulas = [[5, '=A1*2']];
      sheet.getRange('A1:B1').format.fill.color = '#00FF00';
      sheet.getRange('A2:B3').copyFrom('A1:B1');
      sheet.getRange('D1').copyFrom('B1', 'Formulas');
      await context.sync();
    });
    expect((await read('A2:B3')).formulas).toEqual([
      [5, '=A2*2'],
      [5, '=A3*2'],
    ]);
    expect((await read('D1')).formulas).toEqual([['=C1*2']]);
    expect(host.model.sheets[0]?.styleAt(2, 1).fillColor).toBe('#00FF00');
    expect(host.model.sheets[0]?.styleAt(0, 3).fillColor).toBeUndefined();
  });

  it('should merge and unmerge', async () => {
    await Excel.run(async (context) => {
      sheetOne(context).getRange('A1:B2').merge();
      sheetOne(context).getRange('D1:E2').merge(true);
      sheetOne(context).getRange('A1').unmerge();
      await context.sync();
    });
    expect(host.model.sheets[0]?.merges).toEqual([
      { row: 0, column: 3, rows: 1, columns: 2 },
      { row: 1, column: 3, rows: 1, columns: 2 },
    ]);
  });

  it('should sort rows with empty cells last', async () => {
    await Excel.run(async (context) => {
      const range = sheetOne(context).getRange('A1:B5');
      range.values = [
        ['h', 'h'],
        [2, 'b'],
        ['', 'x'],
        [10, 'a'],
        [1, 'c'],
      ];
      range.sort.apply([{ key: 0, ascending: false }], false, true);
      await context.sync();
    });
    expect((await read('A1:A5')).values).toEqual([['h'], [10], [2], [1], ['']]);
  });

  it('should hide rows and columns', async () => {
    await Excel.run(async (context) => {
      sheetOne(context).getRange('B:C').columnHidden = true;
      sheetOne(context).getRange('2:2').rowHidden = true;
      await context.sync();
    });
    expect((await read('B1:C1')).columnHidden).toBe(true);
    expect((await read('A1:B1')).columnHidden).toBeNull();
    expect((await read('A1:A1')).rowHidden).toBe(false);
  });

  it.each<[string, (range: Excel.Range) => unknown]>([
    ['insert to the right', (range) => range.insert('Right')],
    ['transposed copies', (range) => range.copyFrom('B1', 'All', false, true)],
    ['clearing back to links', (range) => range.clear('ResetContents')],
  ])('should say that it cannot do %s', async (_, act) => {
    expect(await refusal((context) => void act(sheetOne(context).getRange('A1')))).toBe(
      'NotImplemented',
    );
  });
});

describe('addresses', () => {
  it.each(['nonsense!', 'A0', 'XFE1', 'A1048577', '表'])('should refuse %s', async (address) => {
    const code = await refusal((context) => {
      sheetOne(context).getRange(address).load('address');
    });
    expect(code).toBe('InvalidArgument');
  });

  it('should quote sheet names where Excel does', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("一 月's");
      const range = sheet.getRange('A1:B2');
      range.load('address');
      await context.sync();
      expect(range.address).toBe("'一 月''s'!A1:B2");
    });
  });
});
