import { openPropertyWorkbook, propertyRecord } from '../../support/addin-ledger';
import type { OfficeHost } from '../../support/office-host';
import { addPivot } from '../../../addin/workbook/add-pivot';
import { appendRecords } from '../../../addin/workbook/append-records';
import { refreshPivots } from '../../../addin/workbook/refresh-pivots';
import { watchRegister } from '../../../addin/workbook/watch-register';
import { formatDay } from '../../../core/date/civil-date';
import { parsePeriod } from '../../../core/summary/parse-period';
import { pivotHeader } from '../../../core/workbook/pivot-header';
import { pivotLayouts, type PivotKey } from '../../../core/workbook/pivot-layouts';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { officeNow } from '../../support/office-ledger';
import { shownCells } from '../../support/shown-cells';
import { withoutRequirement } from '../../support/without-requirement';
import { renameHeaders } from '../../support/rename-headers';

let host: OfficeHost;
let ledger: LedgerSettings;
beforeEach(async () => {
  ({ host, ledger } = await openPropertyWorkbook());
  await append('1', { fields: { cause: '管理服务工作不到位或有过失' } });
  await append('2', { fields: { department: '保安部' }, level: 'minor' });
  await append('3', { events: { received: '2026-10-08 09:00' } });
});
afterEach(() => host.stop());

const append = (id: string, changes: Parameters<typeof propertyRecord>[2]) =>
  appendRecords(ledger, [propertyRecord(ledger, id, changes)], {
    at: officeNow,
    who: '',
    action: '登记',
  });
const layoutOf = (key: PivotKey) => {
  const layout = pivotLayouts(ledger.rulebook).find((one) => one.key === key);
  if (!layout) throw new Error(key);
  return layout;
};
const add = (key: PivotKey, span?: string) =>
  addPivot({
    layout: layoutOf(key),
    ledger,
    asOf: officeNow,
    period: span === undefined ? undefined : parsePeriod(span).period,
  });
const pivot = (key: PivotKey) =>
  host.model.pivots.find(({ name }) => name === `LedgerPivot_${key}`);
const headers = () => {
  const [table] = host.model.tables.filter(({ name }) => name === 'ComplaintLedger');
  return Array.from({ length: table?.area.columns ?? 0 }, (_, column) =>
    host.model.findSheet('台账')?.valueAt(0, column),
  );
};

/** Computes the helper columns of the day as Excel does: before anything is read. */
function computeHelpers({ model, session }: OfficeHost): void {
  session.beforeReading = () => {
    const sheet = model.findSheet('台账');
    const [table] = model.tables.filter(({ name }) => name === 'ComplaintLedger');
    const titles = headers();
    for (const [header, length] of [['收到月份', 7] as const, ['收到日', 10] as const]) {
      const column = titles.indexOf(header);
      if (column < 0 || !sheet || !table) continue;
      const rows = Array.from({ length: table.area.rows - 1 }, (_, index) => index + 1);
      const received = (row: number) =>
        sheet.valueAt(row, titles.indexOf(pivotHeader('event:received', ledger)));
      sheet.putResults(
        rows.map((row) => ({ row, column, value: dayText(received(row)).slice(0, length) })),
      );
    }
    return Promise.resolve();
  };
}

const dayText = (serial: unknown): string =>
  typeof serial === 'number' ? formatDay(Math.floor(serial) - 25_569) : '—';

describe('addPivot', () => {
  it('should make a PivotTable over the register table with its axes, count and slicers', async () => {
    expect(await add('departmentLight')).toEqual({
      kind: 'made',
      sheet: '部门 × 时限',
      wasThere: false,
      slicersLeftOut: false,
      periodLeftOut: false,
    });
    const table = host.model.tables.find(({ name }) => name === 'ComplaintLedger');
    expect(pivot('departmentLight')).toMatchObject({
      source: { tableId: table?.id },
      at: { row: 19, column: 0 },
      filters: ['收到月份'],
      selected: {},
      rows: ['被投诉部门'],
      columns: ['时限'],
      data: [{ field: '记录标识', name: '件数', summarizeBy: 'Count', showAs: 'None' }],
      layout: { LayoutType: 'Tabular' },
      kept: { RefreshOnOpen: true },
    });
    expect(host.model.slicers.map(({ field }) => field)).toEqual(['级别']);
    expect(shownCells(host, '部门 × 时限', 21, 3, 1)).toEqual([
      ['保安部'],
      ['工程部'],
      ['Grand Total'],
    ]);
    expect(host.model.activeSheet.name).toBe('部门 × 时限');
  });

  it('should find its axes and slicers under the headers that stand in the sheet', async () => {
    await renameHeaders({ 被投诉部门: '被投诉 部门', 级别: '级 别' });
    await add('departmentLight');
    expect(pivot('departmentLight')?.rows).toEqual(['被投诉 部门']);
    expect(host.model.slicers.map(({ field }) => field)).toEqual(['级 别']);
  });

  it('should sort causes by size with the running share of all', async () => {
    await append('4', { fields: { cause: '管理服务工作不到位或有过失' } });
    await append('5', { fields: { cause: '管理服务工作不到位或有过失' } });
    await append('6', { fields: { cause: '管理服务工作不到位或有过失' } });
    await add('causePareto');
    const { data, sort } = pivot('causePareto') ?? {};
    expect(data?.map(({ field, name, showAs }) => [field, name, showAs])).toEqual([
      ['记录标识', '件数', 'None'],
      ['版本', '累计占比', 'PercentRunningTotal'],
    ]);
    expect(sort).toEqual({ descending: true, dataId: data?.[0]?.id });
    expect(shownCells(host, '原因排列（帕累托）', 20, 2, 3)).toEqual([
      ['管理服务工作不到位或有过失', 4, 4 / 6],
      ['(blank)', 2, 1],
    ]);
  });

  it('should add the helper columns it needs once, hidden, as formulas of the row', async () => {
    const before = headers();
    await add('typeMonth');
    await add('monthLight');
    await add('levelOnTime');
    expect(headers()).toEqual([...before, '收到月份', '是否按时']);
    const sheet = host.model.findSheet('台账');
    const month = before.length;
    expect(sheet?.formulaAt(2, month)).toMatch(
      /^=IF\(ISNUMBER\(\$[A-Z]+3\),YEAR\(\$[A-Z]+3\)&"-"&RIGHT\("0"&MONTH\(\$[A-Z]+3\),2\),"—"\)$/,
    );
    expect(sheet?.formulaAt(3, month + 1)).toMatch(/"超期".*"在办".*"按时"/);
    expect(sheet?.hiddenColumns.has(month)).toBe(true);
  });

  it('should refresh a pivot that is there rather than make it again', async () => {
    await add('departmentLight');
    await append('4', { fields: { department: '客服部' } });
    expect(await add('departmentLight')).toMatchObject({ sheet: '部门 × 时限', wasThere: true });
    expect(host.model.pivots).toHaveLength(1);
    expect(shownCells(host, '部门 × 时限', 21, 3, 1).flat()).toContain('客服部');
  });

  it('should leave slicers out, and say so, where Excel has none', async () => {
    withoutRequirement('ExcelApi', '1.10');
    expect(await add('departmentLight')).toMatchObject({ slicersLeftOut: true });
    expect(host.model.slicers).toEqual([]);
    expect(pivot('departmentLight')?.at.row).toBe(7);
  });
});

describe('addPivot, kept to a period', () => {
  beforeEach(() => computeHelpers(host));
  /** The filters of a pivot with what they let through, and its grand total. */
  const kept = (key: PivotKey, sheet: string) => {
    const { filters = [], selected, at, drawn } = pivot(key) ?? {};
    const last = shownCells(host, sheet, (at?.row ?? 0) + (drawn?.rows ?? 1) - 1, 1, 9);
    return [
      filters.map((field) => [field, selected?.[field]]),
      last.flat().findLast((value) => typeof value === 'number'),
    ];
  };

  it('should count the complaints of the months of the period, and say which it is', async () => {
    expect(await add('departmentLight', '2026-Q4')).toMatchObject({ periodLeftOut: false });
    expect(kept('departmentLight', '部门 × 时限')).toEqual([
      [['收到月份', ['2026-10', '2026-11']]],
      3,
    ]);
    await add('departmentLight', '2026-10');
    expect(kept('departmentLight', '部门 × 时限')).toEqual([[['收到月份', ['2026-10']]], 1]);
    expect(shownCells(host, '部门 × 时限', 2, 1, 2)).toEqual([['期间', '2026-10-01/2026-10-31']]);
  });

  it('should count by days where the months are an axis or do not say the period', async () => {
    await add('monthLight', '2026-10');
    expect(kept('monthLight', '月份 × 时限')).toEqual([[['收到日', ['2026-10-08']]], 1]);
    await add('departmentLight', '2026-10-01/2026-10-08');
    expect(kept('departmentLight', '部门 × 时限')).toEqual([[['收到日', ['2026-10-08']]], 1]);
    await add('departmentLight', '2026-10');
    expect(kept('departmentLight', '部门 × 时限')).toEqual([[['收到月份', ['2026-10']]], 1]);
  });

  it('should count everything again when asked for all complaints', async () => {
    await add('monthLight', '2026-10');
    await add('monthLight');
    expect(kept('monthLight', '月份 × 时限')).toEqual([[], 3]);
    await add('departmentLight', '2026-10');
    await add('departmentLight');
    expect(kept('departmentLight', '部门 × 时限')).toEqual([[['收到月份', undefined]], 3]);
    expect(shownCells(host, '部门 × 时限', 2, 1, 2)).toEqual([['期间', null]]);
  });

  it('should make none of a period in which nothing was received', async () => {
    expect(await add('departmentLight', '2025-01')).toEqual({ kind: 'empty' });
    expect(host.model.pivots).toEqual([]);
  });

  it('should leave the filter to people, and say so, where Excel cannot be told', async () => {
    withoutRequirement('ExcelApi', '1.12');
    expect(await add('departmentLight', '2026-10')).toMatchObject({ periodLeftOut: true });
    expect(kept('departmentLight', '部门 × 时限')).toEqual([[['收到月份', undefined]], 3]);
  });

  it('should keep to the period when what came in is new to it, and to one written by hand', async () => {
    await add('departmentLight', '2026-Q4');
    await append('4', { events: { received: '2026-12-01 09:00' } });
    await append('5', { events: { received: '2025-12-01 09:00' } });
    await refreshPivots(ledger, officeNow);
    expect(kept('departmentLight', '部门 × 时限')).toEqual([
      [['收到月份', ['2026-10', '2026-11', '2026-12']]],
      4,
    ]);
    const write = (period: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('部门 × 时限').getRange('B3').values = [[period]];
        await context.sync();
        await refreshPivots(ledger, officeNow);
      });
    await write('2026-10-01/2026-11-15');
    expect(kept('departmentLight', '部门 × 时限')).toEqual([[['收到日', ['2026-10-08']]], 1]);
    await write('');
    expect(kept('departmentLight', '部门 × 时限')[0]).toEqual([['收到日', ['2026-10-08']]]);
  });
});

describe('refreshPivots', () => {
  it('should refresh its own pivots and fill the helper formulas of new rows', async () => {
    await add('monthLight');
    await append('4', {});
    const month = headers().indexOf('收到月份');
    // Not every Excel fills a column of formulas by itself.
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getCell(4, month).values = [['']];
      await context.sync();
    });
    expect(await refreshPivots(ledger, officeNow)).toBe(1);
    expect(host.model.findSheet('台账')?.formulaAt(4, month)).toContain('$');
    expect(pivot('monthLight')?.drawn?.rows).toBeGreaterThan(0);
  });

  it('should do nothing where there is no pivot, or no interface for one', async () => {
    expect(await refreshPivots(ledger, officeNow)).toBe(0);
    await add('monthLight');
    withoutRequirement('ExcelApi', '1.8');
    expect(await refreshPivots(ledger, officeNow)).toBe(0);
  });
});

describe('watchRegister', () => {
  it('should tell of changes of the register until it is ended', async () => {
    let told = 0;
    const followed = new Promise<void>((resolve) => {
      const stop = watchRegister(() => {
        told += 1;
        stop();
        resolve();
      });
    });
    await host.eventsDelivered();
    await append('4', {});
    await append('5', {});
    await followed;
    await append('6', {});
    await host.eventsDelivered();
    expect(told).toBe(1);
  });
});
