import fc from 'fast-check';
import { openPropertyWorkbook, propertyRecord } from '../../support/addin-ledger';
import type { OfficeHost } from '../../support/office-host';
import { officeNow } from '../../support/office-ledger';
import { appendRecords } from '../../../addin/workbook/append-records';
import {
  bothRows,
  registerChange,
  sortedChange,
  type RowChanges,
} from '../../../addin/workbook/changed-rows';
import { followCells, type CellReader } from '../../../addin/workbook/follow-cells';
import { readPages } from '../../../addin/workbook/read-register';
import { locateRegister, type RegisterTable } from '../../../addin/workbook/register-table';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';

jest.setTimeout(120_000);

let host: OfficeHost;
let ledger: LedgerSettings;
let told: RowChanges;
beforeEach(async () => {
  ({ host, ledger } = await openPropertyWorkbook());
  await append('1', '2', '3', '4', '5');
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('ComplaintLedger');
    const note = (change: RowChanges) => Promise.resolve(void (told = bothRows(told, change)));
    table.onChanged.add((event) => note(registerChange(event)));
    table.worksheet.onRowSorted.add((event) => note(sortedChange(event)));
    await context.sync();
  });
  told = { rows: [] };
});
afterEach(() => host.stop());

const append = (...ids: readonly string[]) =>
  appendRecords(
    ledger,
    ids.map((id) => propertyRecord(ledger, id)),
    { at: officeNow, who: '', action: '登记' },
  );

const inRegister = async <Result>(
  work: (context: Excel.RequestContext, register: RegisterTable) => Promise<Result>,
): Promise<Result> =>
  Excel.run(async (context) => {
    const located = await locateRegister(context, ledger);
    if (!located.ok) throw new Error('no register');
    return work(context, located.register);
  });

const read = async (reader: CellReader) => {
  await host.eventsDelivered();
  const changes = told;
  told = { rows: [] };
  return (await inRegister((context, register) => reader(context, register, changes))).rows;
};
const readAll = () =>
  inRegister((context, register) => readPages(context, register, 0, register.headers.length));

/** What people do to rows, by numbers that are taken modulo how many there are. */
const acts = {
  edit: (row: number, text: number) =>
    inRegister(async (context, { sheet, headerRow, rowCount, map }) => {
      const column = map.places.get('field:content') ?? 0;
      const at = headerRow + 1 + (row % rowCount);
      sheet.getRangeByIndexes(at, column, 1, 1).values = [[`内容 ${text}`]];
      await context.sync();
    }),
  type: (_row: number, text: number) => append(`n${text}`),
  delete: (row: number) =>
    inRegister(async (context, { table, rowCount }) => {
      if (rowCount > 2) table.rows.getItemAt(row % rowCount).delete();
      await context.sync();
    }),
  insert: (row: number) =>
    inRegister(async (context, { sheet, headerRow, rowCount }) => {
      const at = headerRow + 2 + (row % rowCount);
      sheet.getRange(`${at}:${at}`).insert('Down');
      await context.sync();
    }),
  paste: (row: number, onto: number) =>
    inRegister(async (context, { sheet, headerRow, rowCount, headers }) => {
      const rowAt = (at: number) =>
        sheet.getRangeByIndexes(headerRow + 1 + (at % rowCount), 0, 1, headers.length);
      const from = rowAt(row);
      from.load('values');
      await context.sync();
      const values: unknown[][] = from.values;
      rowAt(onto).values = values;
      await context.sync();
    }),
  sort: (row: number) =>
    inRegister(async (context, { table }) => {
      table.sort.apply([{ key: 0, ascending: row % 2 === 0 }]);
      await context.sync();
    }),
};

const act = fc.record({
  kind: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
  row: fc.nat(9),
  other: fc.nat(99),
});

describe('followCells', () => {
  it('should know each row as it stands, whatever people did to the rows', async () => {
    const reader = followCells();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 3 }), async (done) => {
        for (const { kind, row, other } of done) await acts[kind](row, other);
        expect(await read(reader)).toEqual(await readAll());
      }),
      { seed: 2026, numRuns: 60, endOnFailure: true },
    );
  });

  it('should read again only the row that was written', async () => {
    const reader = followCells();
    const before = await read(reader);
    await acts.edit(2, 7);
    const after = await read(reader);
    expect(after.map((cells, index) => cells === before[index])).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
  });

  it('should find the others by their ids where a row came or went', async () => {
    const reader = followCells();
    const before = await read(reader);
    await acts.delete(1);
    const fewer = await read(reader);
    expect(fewer.map((cells) => before.indexOf(cells))).toEqual([0, 2, 3, 4]);
    await append('6');
    expect((await read(reader)).map((cells) => before.indexOf(cells))).toEqual([0, 2, 3, 4, -1]);
  });

  it('should not miss a row that was written before others above it came or went', async () => {
    const reader = followCells();
    await read(reader);
    await acts.edit(3, 7);
    await acts.delete(1);
    expect(await read(reader)).toEqual(await readAll());
    await acts.edit(3, 8);
    await acts.insert(0);
    expect(await read(reader)).toEqual(await readAll());
  });

  it('should read everything where nobody knows, and after sorting', async () => {
    const reader = followCells();
    const before = await read(reader);
    told = {};
    const again = await read(reader);
    expect(again.some((cells, index) => cells === before[index])).toBe(false);
    await acts.sort(1);
    expect((await read(reader)).some((cells) => again.includes(cells))).toBe(false);
  });
});
