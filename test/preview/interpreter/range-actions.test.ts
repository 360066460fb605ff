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
