import { openPropertyWorkbook, propertyRecord } from '../../support/addin-ledger';
import { appendRecords } from '../../../addin/workbook/append-records';
import { readRegister, type RegisterRow } from '../../../addin/workbook/read-register';
import { writeAsNote } from '../../../addin/workbook/write-as-note';
import { writeNote } from '../../../addin/workbook/write-note';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { OfficeHost } from '../../support/office-host';
import { officeNow } from '../../support/office-ledger';
import { commentsOf } from '../../support/sheet-values';

const first = '为什么是这一天：处理完毕\n1. 第一次';
const second = 'Why this date: Handled\n1. Second';

describe('writeNote, where Excel has comments alone', () => {
  let host: OfficeHost;
  let ledger: LedgerSettings;
  let row: RegisterRow;
  beforeEach(async () => {
    ({ host, ledger } = await openPropertyWorkbook());
    const records = ['1', '2'].map((id) => propertyRecord(ledger, id));
    await appendRecords(ledger, records, { at: officeNow, who: '', action: '登记' });
    [row] = (await readRegister(ledger)).rows as readonly [RegisterRow];
  });
  afterEach(() => host.stop());
  const write = (content: string, key = 'due:important-resolve') =>
    writeNote(ledger, row, key, content);

  it('should put the note in place of the one it wrote before', async () => {
    expect(await write(first)).toEqual({ kind: 'written', cell: expect.any(String) as string });
    expect((await write(second)).kind).toBe('written');
    expect(await commentsOf('台账')).toEqual([second]);
  });

  it("should leave somebody else's comment alone", async () => {
    const written = await write(first);
    const cell = written.kind === 'written' ? written.cell : '';
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.comments.getItemByCell(sheet.getRange(cell)).content = '李：已电话告知';
      await context.sync();
    });
    expect(await write(second)).toEqual({ kind: 'taken' });
    expect(await commentsOf('台账')).toEqual(['李：已电话告知']);
  });

  it('should find the row by its record after people have inserted others', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('2:2').insert('Down');
      await context.sync();
    });
    const written = await write(first);
    expect(written.kind === 'written' && written.cell).toMatch(/^[A-Z]+3$/);
  });

  it('should say that the row or the column is gone', async () => {
    expect(await write(first, 'due:unknown')).toEqual({ kind: 'gone' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('2:2').delete('Up');
      await context.sync();
    });
    expect(await write(first)).toEqual({ kind: 'gone' });
  });
});

describe('writeAsNote, where Excel has notes', () => {
  /** A sheet of which one cell may have a note. */
  function sheetWith(content: string | undefined) {
    const notes = content === undefined ? [] : [content];
    const note = {
      isNullObject: content === undefined,
      content,
      load: () => undefined,
      delete: () => void notes.pop(),
    };
    const collection = {
      getItemOrNullObject: () => note as unknown as Excel.Note,
      add: (_cell: unknown, text: string) => {
        notes.push(text);
        return note as unknown as Excel.Note;
      },
    };
    return { notes, sheet: { notes: collection } };
  }
  const context = { sync: () => Promise.resolve() } as unknown as Excel.RequestContext;

  it.each([
    [undefined, true, [second]],
    [first, true, [second]],
    ['李：已电话告知', false, ['李：已电话告知']],
  ])('should over %j answer %s', async (before, isWritten, after) => {
    const { notes, sheet } = sheetWith(before);
    expect(await writeAsNote(context, sheet, 'K2', second)).toBe(isWritten);
    expect(notes).toEqual(after);
  });
});
