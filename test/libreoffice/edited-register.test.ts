import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { ledgerWorkbook } from '../../core/workbook/ledger-workbook';
import type { Cell } from '../../core/workbook/workbook-plan';
import { writeWorkbook } from '../../functions/workbook/write-workbook';
import { officeValue } from '../support/compare-with-office';
import { editInOffice } from '../support/edit-in-office';
import { everyUnitRulebook } from '../support/every-unit-rulebook';
import { arbitraryRecord } from '../support/generated-records';
import { describeWith } from '../support/need-program';
import { officeLedger, officeNow, officeZone } from '../support/office-ledger';
import { withoutCachedValues } from '../support/recalculate';

jest.setTimeout(120_000);

const ROWS = 12;
const ledger = officeLedger(everyUnitRulebook());
const records = fc
  .sample(arbitraryRecord(ledger.rulebook, officeZone), { numRuns: ROWS, seed: 61 })
  .map((record, index) => ({ ...record, id: `r${index}`, number: `N${10 + index}` }));
const plan = ledgerWorkbook(ledger, records, officeNow);
const [titles = [], ...rows] = plan.sheets[0]?.blocks[0]?.cells ?? [];
const headers = titles.map((title) => (typeof title === 'string' ? title : ''));
const columnOf = (header: string): number => headers.indexOf(header);
const last = headers.length - 1;

type Row = ReadonlyMap<string, unknown>;

/** Results of the computed columns by number and header, as the core gives them. */
const expected: ReadonlyMap<string, Row> = new Map(
  rows.map((cells) => [String(valueOf(cells[0])), rowOf(cells)]),
);

function rowOf(cells: readonly Cell[]): Row {
  return new Map(
    cells.flatMap((cell, index) => {
      const isFormula = typeof cell === 'object' && cell !== null;
      return isFormula ? [[headers[index] ?? '', valueOf(cell)] as const] : [];
    }),
  );
}

function valueOf(cell: Cell | undefined): unknown {
  return (typeof cell === 'object' && cell !== null ? cell.value : cell) ?? '';
}

/** What the register shows after edits: its filled rows as maps from header to value. */
async function edited(...statements: readonly string[]): Promise<readonly Row[]> {
  const bytes = await editInOffice(writeWorkbook(withoutCachedValues(plan)), statements);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  const valuesOf = (row: ExcelJS.Row | undefined): readonly unknown[] =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (_, index) =>
      officeValue(row?.getCell(index + 1).value),
    );
  const titles = valuesOf(sheet?.getRow(1)).map(String);
  const found: Row[] = [];
  sheet?.eachRow((line, number) => {
    const values = valuesOf(line);
    const row = new Map(titles.map((title, index) => [title, values[index]]));
    if (number > 1 && row.get('编号') !== '') found.push(row);
  });
  return found;
}

/** Every computed cell of the rows is what the core gives for the record of that number. */
function expectCore(found: readonly Row[]): void {
  for (const row of found) {
    const wanted = expected.get(String(row.get('编号'))) ?? new Map<string, unknown>();
    expect(wanted.size).toBeGreaterThan(2 * ledger.rulebook.clocks.length);
    for (const [header, value] of wanted) {
      const office = row.get(header);
      const place = `${String(row.get('编号'))} ${header}`;
      if (typeof value === 'number')
        expect([place, Number(office)]).toEqual([place, expect.closeTo(value, 5)]);
      else expect([place, office]).toEqual([place, value]);
    }
  }
}

const body = `sheet.getCellRangeByPosition(0, 1, ${last}, ${ROWS})`;
const sortDown = [
  'Dim field(0) As New com.sun.star.table.TableSortField',
  'field(0).Field = 0',
  'field(0).IsAscending = False',
  'Dim order(1) As New com.sun.star.beans.PropertyValue',
  'order(0).Name = "SortFields"',
  'order(0).Value = field()',
  'order(1).Name = "ContainsHeader"',
  'order(1).Value = False',
  `${body}.sort(order())`,
];

describeWith('soffice', 'libreoffice-calc', 'a register that people edit', () => {
  it('should keep its answers through a sort', async () => {
    const found = await edited(...sortDown);
    expect(found.map((row) => row.get('编号'))).toEqual([...expected.keys()].reverse());
    expectCore(found);
  });

  it('should keep its answers through inserted and moved rows and columns, a filter and new names of sheets', async () => {
    const found = await edited(
      'sheet.Rows.insertByIndex(4, 2)',
      'sheet.Columns.insertByIndex(2, 1)',
      'sheet.getCellByPosition(2, 0).String = "自己的列"',
      'book.Sheets.getByIndex(0).Name = "Register 2026"',
      `book.Sheets.getByIndex(1).Name = "Days & 'hours'"`,
      'book.Sheets.getByIndex(3).Name = "设定（新）"',
      'sheet.Rows.getByIndex(2).IsVisible = False',
    );
    expect(found).toHaveLength(ROWS);
    expectCore(found);
  });

  it('should answer for a row that is copied below the table', async () => {
    const found = await edited(
      `source = sheet.getCellRangeByPosition(0, 1, ${last}, 1).RangeAddress`,
      `sheet.copyRange(sheet.getCellByPosition(0, ${ROWS + 1}).CellAddress, source)`,
    );
    expect(found).toHaveLength(ROWS + 1);
    expectCore(found);
  });

  it('should let lights follow a due that was pasted over as a value', async () => {
    const due = columnOf('工作日·期限');
    const found = await edited(
      `area = sheet.getCellRangeByPosition(${due}, 1, ${due}, ${ROWS})`,
      'area.setDataArray(area.getDataArray())',
    );
    expectCore(found);
  });

  it('should say that a date typed as text is text, in that row alone', async () => {
    const received = columnOf('受理');
    const found = await edited(`sheet.getCellByPosition(${received}, 3).String = "2026-11-16"`);
    expectCore(found.filter((row) => row.get('编号') !== 'N12'));
    const row = found.find((one) => one.get('编号') === 'N12');
    expect([row?.get('工作日·期限'), row?.get('工作日·时限')]).toEqual([
      '日期是文本',
      '日期是文本',
    ]);
  });

  it('should address nothing by text, which a new name would break', () => {
    const formulas = [
      ...rows
        .flat()
        .flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.formula] : [])),
      ...plan.sheets.flatMap(({ conditionalFormats }) =>
        conditionalFormats.map(({ formula }) => formula),
      ),
    ];
    expect(formulas.filter((formula) => /INDIRECT|OFFSET|ADDRESS|LET\(|!/.test(formula))).toEqual(
      [],
    );
  });
});
