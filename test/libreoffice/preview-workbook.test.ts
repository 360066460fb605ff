import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from '../../preview/export/write-xlsx';
import { officeValue } from '../support/compare-with-office';
import { describeWith } from '../support/need-program';
import { pinnedWorkbook } from '../support/pinned-workbook';
import { recalculate } from '../support/recalculate';
import { readWorkbook } from '../support/written-workbook';

jest.setTimeout(120_000);

/** What LibreOffice calls blank items and totals of a pivot it has drawn itself. */
const OWN_NAMES = new Map<unknown, string>([
  ['(empty)', '(blank)'],
  ['Total Result', 'Grand Total'],
]);

describeWith('soffice', 'libreoffice-calc', 'a workbook downloaded from the preview', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await recalculate(await writeXlsx(pinnedWorkbook()));
  });

  /** The cells of a sheet, with the names Excel has for what LibreOffice names otherwise. */
  async function cellsOf(name: string, firstRow: number, columns: number) {
    const sheet = (await readWorkbook(bytes)).getWorksheet(name);
    return Array.from({ length: (sheet?.rowCount ?? 0) - firstRow + 1 }, (_, row) =>
      Array.from({ length: columns }, (__, column) => {
        const shown = officeValue(sheet?.getCell(firstRow + row, column + 1).value);
        return OWN_NAMES.get(shown) ?? (shown === '' ? null : shown);
      }),
    );
  }

  it('should have its pivots drawn anew with the counts the preview shows', async () => {
    const previewed = pinnedWorkbook().sheets.find(({ name }) => name === 'Crossed');
    const shown = Array.from({ length: 8 }, (_, row) =>
      Array.from({ length: 4 }, (__, column) => previewed?.valueAt(row + 2, column) ?? null),
    );
    expect(await cellsOf('Crossed', 3, 4)).toEqual(shown);
    expect(shown.at(-1)).toEqual(['Grand Total', 1, 2, 3]);
  });

  it('should have a pivot sorted by its figure, of what its slicer let through', async () => {
    expect(await cellsOf('Pareto', 6, 2)).toEqual([
      ['部门', '合计'],
      ['(blank)', 5],
      ['工程部 <&>', 4],
      ['工程部', 1],
      ['Grand Total', 10],
    ]);
  });

  it('should have its chart read over the same cells with the same figures', () => {
    const chart = strFromU8(unzipSync(bytes)['xl/charts/chart1.xml'] ?? new Uint8Array());
    const figures = [...chart.matchAll(/<c:val>(.*?)<\/c:val>/gs)].map(([, values = '']) => ({
      over: /<c:f>(.*?)<\/c:f>/.exec(values)?.[1],
      drawn: [...values.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => Number(value)),
    }));
    const column = { over: '明细!$D$2:$D$6', drawn: [1, 2, 3, 4, 5] };
    expect(figures).toEqual([column, column]);
    expect(chart).toMatch(/<c:barChart>.*<c:lineChart>/s);
    expect(chart).toContain('件数 &lt;&amp;&gt; 各部门');
  });
});
