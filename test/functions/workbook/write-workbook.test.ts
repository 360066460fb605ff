import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { buildColumns } from '../../../core/summary/build-columns';
import { parseQuery } from '../../../core/summary/parse-query';
import { summarise } from '../../../core/summary/summarise';
import { ledgerWorkbook } from '../../../core/workbook/ledger-workbook';
import { readTable } from '../../../core/workbook/read-table';
import { reportWorkbook } from '../../../core/workbook/report-workbook';
import type { SheetPlan, WorkbookPlan } from '../../../core/workbook/workbook-plan';
import { writeWorkbook } from '../../../functions/workbook/write-workbook';
import { everyUnitRulebook } from '../../support/every-unit-rulebook';
import { arbitraryRecord } from '../../support/generated-records';
import { officeLedger, officeNow, officeZone } from '../../support/office-ledger';
import { rulebookIds } from '../../support/read-rulebook';
import { boundRulebook } from '../../support/sample-ledger';
import { workbooksTogether } from '../../support/workbooks-together';
import { readWorkbook, soundness } from '../../support/written-workbook';

jest.setTimeout(120_000);

const sound = { ok: true, errors: [] };

const sheet = (rest: Partial<SheetPlan>): SheetPlan => ({
  key: 'test',
  name: '测试',
  visibility: 'visible',
  columns: [{ width: 20 }],
  blocks: [],
  styles: [],
  tables: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  ...rest,
});
const plan = (...sheets: readonly SheetPlan[]): WorkbookPlan => ({ sheets, names: [] });

const tens = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.flatMap((_, at) => (at % 10 === 0 ? [ids.slice(at, at + 10)] : []));

const everyUnit = everyUnitRulebook();
const records = fc
  .sample(arbitraryRecord(everyUnit, officeZone), { numRuns: 12, seed: 3 })
  .map((record, index) => ({ ...record, id: `r${index}`, number: `N${index}` }));

describe('writeWorkbook', () => {
  it.each(['zh', 'en'] as const)(
    'should write a ledger in %s that Excel can trust',
    async (language) => {
      const ledger = officeLedger(everyUnit, { language });
      expect(await soundness(writeWorkbook(ledgerWorkbook(ledger, records, officeNow)))).toEqual(
        sound,
      );
    },
  );

  it.each(tens(rulebookIds()))(
    'should write empty ledgers of %s … that Excel can trust',
    async (...ids) => {
      const plans = ids.map((id) => ledgerWorkbook(officeLedger(boundRulebook(id)), [], officeNow));
      expect(await soundness(writeWorkbook(workbooksTogether(plans)))).toEqual(sound);
    },
  );

  it.each(['zh', 'en'] as const)(
    'should write a report in %s that Excel can trust',
    async (language) => {
      const ledger = officeLedger(everyUnit, { language });
      const groupBy = ['level', 'kind'];
      const { query } = parseQuery({ period: '2026', groupBy }, everyUnit);
      if (!query) throw new Error('The query of the test is wrong.');
      const report = reportWorkbook({
        ledger,
        title: { zh: '年报', en: 'Yearly report' },
        clause: '第一条',
        summary: summarise(buildColumns(records, everyUnit, ledger, officeNow), query),
        records,
        generatedAt: officeNow,
        generatedFor: '经理',
        personal: 'shown',
      });
      expect(await soundness(writeWorkbook(report))).toEqual(sound);
    },
  );

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '=HYPERLINK("http://x")'])(
    'should write the text %j as text that stays text when it is edited',
    async (text) => {
      const bytes = writeWorkbook(
        plan(sheet({ blocks: [{ row: 0, column: 0, cells: [[text]] }] })),
      );
      const cell = (await readWorkbook(bytes)).worksheets[0]?.getCell('A1');
      expect(cell?.value).toBe(text);
      expect(cell?.formula).toBeUndefined();
      expect(cell?.numFmt).toBe('@');
    },
  );

  it('should keep a text a text when the cell is styled as well', async () => {
    const bytes = writeWorkbook(
      plan(
        sheet({
          blocks: [{ row: 0, column: 0, cells: [['=1+1']] }],
          styles: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, style: { bold: true } }],
        }),
      ),
    );
    const cell = (await readWorkbook(bytes)).worksheets[0]?.getCell('A1');
    expect(cell?.numFmt).toBe('@');
    expect(cell?.font.bold).toBe(true);
  });

  it('should give every text, number and truth value back as it was', async () => {
    const sign = fc.constantFrom('投', '诉', 'a', '&', '<', '"', ' ', '\n', '\t', '𠮷', "'", '>');
    const value = fc.oneof(
      fc.string({ unit: sign, minLength: 1 }),
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .filter((number) => !Object.is(number, -0)),
      fc.boolean(),
      fc.constantFrom('_x0041_', 'a_x000D_b', '_x005F_x0041_', null),
    );
    const table = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const bytes = writeWorkbook(plan(sheet({ blocks: [{ row: 2, column: 1, cells }] })));
        const read = (await readWorkbook(bytes)).worksheets[0];
        const found = cells.map((row, at) =>
          row.map((_, column) => read?.getCell(3 + at, 2 + column).value ?? null),
        );
        expect(found).toEqual(cells);
      }),
      { seed: 20261127, numRuns: 60 },
    );
  });

  it('should leave out signs that no workbook may have', async () => {
    const cells = [['a\u0000b\u0007c\ufffed\ud800e']];
    const bytes = writeWorkbook(plan(sheet({ blocks: [{ row: 0, column: 0, cells }] })));
    expect((await readWorkbook(bytes)).worksheets[0]?.getCell('A1').value).toBe('abcde');
    expect(await soundness(bytes)).toEqual(sound);
  });

  it('should write a hundred thousand rows that need several pieces', async () => {
    const cells = Array.from({ length: 100_000 }, (_, row) => [row, `第 ${row} 行`]);
    const bytes = writeWorkbook(plan(sheet({ blocks: [{ row: 0, column: 0, cells }] })));
    const { table } = await readTable(bytes);
    expect(table?.rows).toHaveLength(99_999);
    expect(table?.rows.at(-1)?.cells).toEqual([99_999, '第 99999 行']);
  });

  it('should write what the core computed beside each formula', async () => {
    const cells = [
      [
        { formula: '=1+1', value: 2 },
        { formula: '="a"', value: 'a' },
      ],
    ];
    const bytes = writeWorkbook(plan(sheet({ blocks: [{ row: 0, column: 0, cells }] })));
    const row = (await readWorkbook(bytes)).worksheets[0]?.getRow(1);
    expect(row?.getCell(1).value).toEqual({ formula: '1+1', result: 2 });
    expect(row?.getCell(2).value).toEqual({ formula: '"a"', result: 'a' });
  });

  it('should freeze, print, validate and colour as planned', async () => {
    const ledger = officeLedger(everyUnit);
    const bytes = writeWorkbook(ledgerWorkbook(ledger, records, officeNow));
    const workbook = await readWorkbook(bytes);
    const [register] = workbook.worksheets;
    expect(register?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(register?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
    expect(register?.getTable('ComplaintLedger')).toBeDefined();
    expect(workbook.definedNames.getRanges('LedgerNow').ranges).toEqual(["'设置'!$B$3"]);
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml.includes('<formula1>&quot;一般,重大&quot;</formula1>')).toBe(true);
    expect(xml.includes('<cfRule type="expression" dxfId="0" priority="1">')).toBe(true);
  });

  it('should repeat rows from where the plan says', async () => {
    const print = { landscape: true, paper: 'A4', header: '表', repeatRows: 1 } as const;
    const bytes = writeWorkbook(
      plan(
        sheet({ name: '一', print }),
        sheet({ name: '二', print: { ...print, repeatFrom: 24, repeatColumns: 2 } }),
      ),
    );
    const setups = (await readWorkbook(bytes)).worksheets.map(({ pageSetup }) => pageSetup);
    expect(setups[0]?.printTitlesRow).toBe('1:1');
    expect(setups[1]).toMatchObject({ printTitlesRow: '25:25', printTitlesColumn: 'A:B' });
  });

  it('should put the children of every font in the order of the schema', () => {
    const style = { bold: true, italic: true, size: 12, color: 'FF0000' };
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const bytes = writeWorkbook(
      plan(sheet({ blocks: [{ row: 0, column: 0, cells: [['a']] }], styles: [{ area, style }] })),
    );
    const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain(
      '<font><b/><i/><sz val="12"/><color rgb="FFFF0000"/><name val="Microsoft YaHei"/></font>',
    );
  });

  it('should write a pivot that programs fill from its table when they open the workbook', async () => {
    const cells = [
      ['类型', '部门', '月份'],
      ['噪声 <&>', '甲科', '2026-11'],
      ['垃圾', null, '2026-11'],
    ];
    const area = { row: 0, column: 0, rows: 3, columns: 3 };
    const pivot = {
      name: 'Pivot',
      source: { table: 'Rows' },
      refreshOnLoad: true,
      headers: ['类型', '部门', '月份'],
      area: { row: 5, column: 0, rows: 5, columns: 4 },
      row: { header: '类型', items: ['噪声 <&>', '垃圾'] },
      column: { header: '部门', items: ['甲科', null] },
      filters: [{ header: '月份', items: ['2026-11'] }],
      figures: [{ header: '月份', title: '件数', subtotal: 'count' as const }],
      total: '总计',
    };
    const bytes = writeWorkbook(
      plan(
        sheet({
          name: '数据',
          blocks: [{ row: 0, column: 0, cells }],
          tables: [{ name: 'Rows', area, style: 'TableStyleLight1' }],
        }),
        sheet({ name: '透视', pivots: [pivot] }),
      ),
    );
    expect(await soundness(bytes)).toEqual(sound);
    const parts = unzipSync(bytes);
    const cache = strFromU8(parts['xl/pivotCache/pivotCacheDefinition1.xml'] ?? new Uint8Array());
    expect(cache).toContain('refreshOnLoad="1"');
    expect(cache).toContain('<worksheetSource name="Rows"/>');
    expect(cache).toContain('<sharedItems containsBlank="1" count="2"><s v="甲科"/><m/>');
    const xml = strFromU8(parts['xl/pivotTables/pivotTable1.xml'] ?? new Uint8Array());
    expect(xml).toContain('<location ref="A6:D10"');
    expect(xml).toContain('<dataField name="件数" fld="2" subtotal="count"');
    expect((await readWorkbook(bytes)).worksheets).toHaveLength(2);
  });

  it('should draw a Pareto chart with its shares on a second axis up to 100 %', async () => {
    const cells = [
      ['A', 3, 0.75],
      ['B', 1, 1],
    ];
    const column = (index: number) => ({ row: 0, column: index, rows: 2, columns: 1 });
    const bytes = writeWorkbook(
      plan(
        sheet({
          blocks: [{ row: 0, column: 0, cells }],
          charts: [
            {
              kind: 'pareto',
              title: '按类别 <&>',
              anchor: { row: 4, column: 0, rows: 10, columns: 4 },
              categories: column(0),
              series: [
                { name: '件数', values: column(1) },
                { name: '累计', values: column(2), secondAxis: true },
              ],
            },
          ],
        }),
      ),
    );
    const chart = strFromU8(unzipSync(bytes)['xl/charts/chart1.xml'] ?? new Uint8Array());
    expect(chart).toContain('按类别 &lt;&amp;&gt;');
    expect(chart).toContain("<c:f>'测试'!$C$1:$C$2</c:f>");
    expect(chart).toContain('<c:pt idx="0"><c:v>0.75</c:v></c:pt>');
    expect(chart).toContain('<c:max val="1"/>');
    expect(await soundness(bytes)).toEqual(sound);
  });
});
