/** @jest-environment node */
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from '../../../preview/export/write-xlsx';
import { pinnedWorkbook } from '../../support/pinned-workbook';
import { readWorkbook, soundness } from '../../support/written-workbook';

jest.setTimeout(60_000);

let bytes: Uint8Array;
let parts: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  bytes = await writeXlsx(pinnedWorkbook());
  parts = unzipSync(bytes);
});
const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());

it('should write charts and pivots so that Excel opens the file without repair', async () => {
  expect(await soundness(bytes)).toEqual({ ok: true, errors: [] });
});

it('should draw a native chart over the cells, where it stands, with their values', () => {
  const chart = part('xl/charts/chart1.xml');
  expect(chart).toContain('件数 &lt;&amp;&gt; 各部门');
  expect(chart).toContain("<c:f>'明细'!$D$2:$D$6</c:f>");
  expect(chart).toContain('<c:pt idx="4"><c:v>5</c:v></c:pt>');
  expect(chart).toContain('<c:lineChart>');
  expect(part('xl/drawings/drawing1.xml')).toContain('<xdr:row>8</xdr:row>');
  expect(part('xl/worksheets/sheet1.xml')).toMatch(
    /<drawing r:id="rIdDrawing"\/>\s*<legacyDrawing/,
  );
});

it('should make a pivot of the table that shows what its filter lets through', () => {
  const cache = part('xl/pivotCache/pivotCacheDefinition1.xml');
  expect(cache).toContain('<worksheetSource name="Cases"/>');
  expect(cache).toContain('recordCount="5" refreshOnLoad="1"');
  expect(part('xl/pivotCache/pivotCacheRecords1.xml')).toContain('count="5"');
  const pivot = part('xl/pivotTables/pivotTable1.xml');
  expect(pivot).toContain('name="Crossed" cacheId="1"');
  expect(pivot).toContain('multipleItemSelectionAllowed="1"');
  expect(pivot).toContain('<item h="1" x="0"/><item x="1"/>');
  // Of November alone: no 保安部, which stands behind what is shown.
  expect(pivot).toContain('<rowItems count="4"><i><x/></i><i><x v="1"/></i><i><x v="2"/></i>');
});

it('should keep figures, order and slicers of a pivot, and its cells', async () => {
  const pivot = part('xl/pivotTables/pivotTable2.xml');
  expect(pivot).toContain('sortType="descending"');
  expect(pivot).toContain('pivotShowAs="percentOfRunningTotal"');
  expect(pivot).toContain('<pageFields count="1"><pageField fld="1" hier="-1"/></pageFields>');
  const sheet = (await readWorkbook(bytes)).getWorksheet('Pareto');
  expect(sheet?.getRow(3).values).toEqual([undefined, '时限', '正常']);
  expect(sheet?.getRow(6).values).toEqual([undefined, '(blank)', 5, 1 / 3]);
  expect(sheet?.getRow(9).values).toEqual([undefined, 'Grand Total', 10]);
});
