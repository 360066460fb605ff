import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { pinFigure } from '../../../addin/workbook/pin-figure';
import { paretoFigure, trendFigure } from '../../support/sample-figure';
import { withoutRequirement } from '../../support/without-requirement';

let host: OfficeHost;
beforeEach(() => {
  host = createOfficeHost();
});
afterEach(() => host.stop());

const sheetOf = (name: string) => {
  const sheet = host.model.findSheet(name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
};
const rowsOf = (name: string, from: number, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => sheetOf(name).valueAt(from + row, column)),
  );
const write = (address: string, text: string, sheet: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[text]];
    await context.sync();
  });
const first = '投诉类别 · 受理量 2026-11';

describe('pinFigure', () => {
  it('should write title, period, time, definition and a native table with number formats', async () => {
    expect(await pinFigure(paretoFigure)).toEqual({
      sheet: first,
      updated: false,
      chartLeftOut: false,
    });
    expect(rowsOf(first, 0, 3, 1)).toEqual([
      ['投诉类别 · 受理量'],
      ['小区投诉 · 2026-11-01 – 2026-11-30 · 截至 2026-11-22 16:00'],
      ['受理量：期间内收到的投诉'],
    ]);
    expect(rowsOf(first, 3, 3, 4)).toEqual([
      ['投诉类别', '受理量', '占比', '累计占比'],
      ['电梯', 6, 0.6, 0.6],
      ['=卫生', 3, 0.3, 0.9],
    ]);
    const [table] = host.model.tables;
    expect(table).toMatchObject({
      name: `Pinned_${paretoFigure.key}`,
      area: { row: 3, column: 0, rows: 4, columns: 4 },
    });
    const formats = [0, 1, 2].map((column) => sheetOf(first).styleAt(4, column).numberFormat);
    expect(formats).toEqual(['@', '#,##0', '0.00%']);
    expect(host.model.activeSheet.name).toBe(first);
  });

  it('should shorten a long title by whole words, and keep the period, in the name of the sheet', async () => {
    const long = { ...paretoFigure, title: 'Responsible department · On-time rate' };
    expect((await pinFigure(long)).sheet).toBe('Responsible department… 2026-11');
  });

  it('should draw a Pareto as columns with the running share on a second axis', async () => {
    await pinFigure(paretoFigure);
    const [chart] = sheetOf(first).charts;
    expect(chart?.kept).toMatchObject({
      ChartType: 'ColumnClustered',
      Name: `Pinned_${paretoFigure.key}`,
      PlotVisibleOnly: false,
      DisplayBlanksAs: 'NotPlotted',
    });
    expect(chart?.title).toEqual({ Text: '投诉类别 · 受理量' });
    expect(chart?.axes).toEqual({
      'Value Primary': { Minimum: 0 },
      'Value Secondary': { Minimum: 0, Maximum: 1, NumberFormat: '0%' },
    });
    const area = (column: number) => ({ row: 4, column, rows: 2, columns: 1 });
    expect(
      chart?.series.map(({ kept, values, categories }) => ({
        kept,
        values: values?.area,
        categories: categories?.area,
      })),
    ).toEqual([
      { kept: { Name: '受理量', FillColor: '#2F5597' }, values: area(1), categories: area(0) },
      {
        kept: {
          Name: '累计占比',
          ChartType: 'LineMarkers',
          LineColor: '#C55A11',
          AxisGroup: 'Secondary',
        },
        values: area(3),
        categories: area(0),
      },
    ]);
  });

  it('should draw a missing figure as a gap, from hidden cells that are empty there', async () => {
    await pinFigure(trendFigure);
    const sheet = sheetOf('月份 · 受理量 2026-11');
    const values = sheet.charts[0]?.series.map(({ values: source }) => source?.area);
    expect(values?.map((area) => area && sheet.valueAt(area.row + 1, area.column))).toEqual([
      10,
      null,
    ]);
    expect(values?.every((area) => area && sheet.hiddenColumns.has(area.column))).toBe(true);
    expect(sheet.valueAt(5, 2)).toBe('—');
  });

  it('should draw long names in short, as texts of a hidden column, and keep them whole in the table', async () => {
    const long = '=电梯长时间停运且物业公司多次报修仍未解决的投诉';
    const [, ...others] = paretoFigure.rows;
    const figures = paretoFigure.rows[0]?.slice(1) ?? [];
    const rows = [[{ value: long, unit: 'text' as const }, ...figures], ...others];
    await pinFigure({ ...paretoFigure, rows });
    const sheet = sheetOf(first);
    const [chart] = sheet.charts;
    const names = chart?.series[0]?.categories?.area;
    if (!names) throw new Error('The chart has no names.');
    expect(sheet.hiddenColumns.has(names.column)).toBe(true);
    expect(sheet.styleAt(names.row, names.column).numberFormat).toBe('@');
    expect([0, 1].map((row) => sheet.valueAt(names.row + row, names.column))).toEqual([
      '=电梯长时间停运且物业…',
      '=卫生',
    ]);
    expect(chart.series.map(({ values }) => sheet.valueAt(4, values?.area.column ?? 0))).toEqual([
      6, 0.6,
    ]);
    expect(rowsOf(first, 4, 1, 1)).toEqual([[long]]);
  });

  it('should bring the same figures up to date in place, with fewer and with more rows', async () => {
    await pinFigure(paretoFigure);
    await write('F1', '我的批注', first);
    const fewer = {
      ...paretoFigure,
      asOf: '截至 2026-11-23 09:00',
      rows: paretoFigure.rows.slice(0, 2),
    };
    expect(await pinFigure(fewer)).toMatchObject({ sheet: first, updated: true });
    expect(rowsOf(first, 6, 1, 4)).toEqual([[null, null, null, null]]);
    expect(host.model.tables[0]?.area.rows).toBe(3);
    expect(sheetOf(first).valueAt(1, 0)).toMatch(/截至 2026-11-23 09:00$/);
    expect(await pinFigure(paretoFigure)).toMatchObject({ sheet: first, updated: true });
    expect(rowsOf(first, 6, 1, 2)).toEqual([['其他', 1]]);
    expect(sheetOf(first).charts).toHaveLength(1);
    expect(sheetOf(first).valueAt(0, 5)).toBe('我的批注');
    expect(host.model.sheets).toHaveLength(2);
  });

  it.each([
    ['right below the table', 'A7'],
    ['further down', 'B8'],
  ])('should add another sheet rather than write over a note %s', async (_, place) => {
    await pinFigure({ ...paretoFigure, rows: paretoFigure.rows.slice(0, 1) });
    await pinFigure({ ...paretoFigure, rows: paretoFigure.rows.slice(0, 2) });
    await write(place, '说明', first);
    await write('A2', '给经理', first);
    const longer = { ...paretoFigure, rows: [...paretoFigure.rows, ...paretoFigure.rows] };
    expect(await pinFigure(longer)).toMatchObject({ sheet: `${first} 2`, updated: false });
    const notes: unknown[] = [];
    sheetOf(first).grid.forEach(
      { row: 6, column: 0, rows: 2, columns: 2 },
      (_row, _column, { value }) => notes.push(value),
    );
    expect(notes.filter((value) => value !== null)).toEqual(['说明']);
    expect(sheetOf(first).valueAt(1, 0)).toBe('给经理');
    expect(await pinFigure(paretoFigure)).toMatchObject({ sheet: `${first} 2`, updated: true });
  });

  it('should leave a remark that a person has changed', async () => {
    await pinFigure(paretoFigure);
    await write('A2', '给经理', first);
    await pinFigure(paretoFigure);
    expect(sheetOf(first).valueAt(1, 0)).toBe('给经理');
  });

  it('should write the table without a chart where Excel has no interface for one', async () => {
    withoutRequirement('ExcelApi', '1.8');
    expect(await pinFigure(paretoFigure)).toMatchObject({ sheet: first, chartLeftOut: true });
    expect(sheetOf(first).charts).toEqual([]);
    expect(host.model.tables).toHaveLength(1);
  });
});
