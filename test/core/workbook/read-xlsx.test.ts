import ExcelJS from 'exceljs';
import { readTable } from '../../../core/workbook/read-table';
import type { SourceCell } from '../../../core/workbook/source-table';
import { handmadeXlsx, type HandmadeXlsx } from '../../support/handmade-xlsx';

const HEADER =
  '<row r="1"><c r="A1" t="str"><v>编号</v></c><c r="B1" t="str"><v>内容</v></c></row>';

async function read(source: HandmadeXlsx, sheet?: string) {
  return readTable(handmadeXlsx(source), {
    fileName: 'a.xlsx',
    ...(sheet === undefined ? {} : { sheet }),
  });
}

/** The cells of the only data row of a sheet whose second row has the given cells. */
async function cells(
  row: string,
  source: Partial<HandmadeXlsx> = {},
): Promise<readonly SourceCell[]> {
  const { table } = await read({ sheets: { 台账: `${HEADER}<row r="2">${row}</row>` }, ...source });
  return table?.rows[0]?.cells ?? [];
}

const codesOf = ({ findings }: Awaited<ReturnType<typeof readTable>>) =>
  findings.map(({ code }) => code);

describe('an .xlsx workbook', () => {
  it('should give texts, numbers and booleans', async () => {
    const row = '<c r="A2"><v>2549</v></c><c r="B2" t="b"><v>1</v></c>';
    expect(await cells(row)).toEqual([2549, true]);
    expect(await cells('<c r="A2" t="n"><v>-1.5E-3</v></c><c r="B2" t="b"><v>0</v></c>')).toEqual([
      -0.0015,
      false,
    ]);
  });

  it('should join runs of rich text and leave phonetic guides out', async () => {
    const rich =
      '<r><t>东</t></r><r><rPr><b/></rPr><t xml:space="preserve">京 </t></r><rPh sb="0" eb="1"><t>トウ</t></rPh>';
    const row = '<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>';
    expect(await cells(row, { strings: [rich, '<t>甲&amp;乙</t>'] })).toEqual(['东京 ', '甲&乙']);
  });

  it('should read inline strings, runs included', async () => {
    const row =
      '<c r="A2" t="inlineStr"><is><t>直接</t></is></c><c r="B2" t="inlineStr"><is><r><t>分</t></r><r><t>段</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>';
    expect(await cells(row)).toEqual(['直接', '分段']);
  });

  it('should undo the escapes of characters and give every line break as \\n', async () => {
    const row = '<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>';
    const strings = ['<t>一_x000D_\n二\r三</t>', '<t>_x005F_x000D_ _x0041_</t>'];
    expect(await cells(row, { strings })).toEqual(['一\n二\n三', '_x000D_ A']);
  });

  it('should keep line breaks and tabs inside cells', async () => {
    expect(await cells('<c r="A2" t="str"><v>\n\t甲\t乙\n</v></c>')).toEqual([
      '\n\t甲\t乙\n',
      null,
    ]);
  });

  it('should give the saved result of a formula and notice one without', async () => {
    const row = '<c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>A1</f><v>文</v></c>';
    expect(await cells(row)).toEqual([2, '文']);
    const result = await read({
      sheets: { a: `${HEADER}<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>NOW()</f></c></row>` },
    });
    expect(result.table?.rows[0]?.cells).toEqual([1, null]);
    expect(result.findings).toMatchObject([{ code: 'formula-without-value', row: 2 }]);
    expect(result.findings[0]?.message.zh).toContain('B2');
  });

  it('should read error values as empty and say where they are', async () => {
    const errors = Array.from(
      { length: 5 },
      (_, index) =>
        `<row r="${index + 2}"><c r="A${index + 2}"><v>1</v></c><c r="B${index + 2}" t="e"><v>#N/A</v></c></row>`,
    );
    const result = await read({ sheets: { a: HEADER + errors.join('') } });
    expect(result.table?.rows.map((row) => row.cells[1])).toEqual([null, null, null, null, null]);
    expect(result.findings).toMatchObject([{ code: 'cell-error', severity: 'warning', row: 2 }]);
    expect(result.findings[0]?.message).toEqual({
      zh: expect.stringContaining('B2、B3、B4 等 5 处') as unknown,
      en: expect.stringContaining('B2, B3, B4 and 2 more') as unknown,
    });
  });

  it('should warn of whole numbers that have lost digits', async () => {
    const result = await read({
      sheets: { a: `${HEADER}<row r="2"><c r="A2"><v>430102199001011200</v></c></row>` },
    });
    expect(codesOf(result)).toEqual(['long-number']);
  });

  it.each<[string | number, 'date' | 'number']>([
    [14, 'date'],
    [22, 'date'],
    [31, 'date'],
    [57, 'date'],
    [46, 'number'],
    [2, 'number'],
    [49, 'number'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-804]yyyy/m/d;@', 'date'],
    ['[DBNum1][$-804]上午/下午h"时"mm"分"', 'date'],
    ['[h]:mm', 'number'],
    ['0.00E+00', 'number'],
    ['General', 'number'],
    ['"days: "0', 'number'],
    ['0\\d', 'number'],
    ['[Red]0.00', 'number'],
    ['#,##0_);(#,##0)', 'number'],
    ['0;"my"', 'number'],
  ])('should take the format %p for a %s', async (format, kind) => {
    const [cell] = await cells('<c r="A2" s="1"><v>43580.5</v></c>', { formats: [format] });
    expect(cell).toEqual(kind === 'date' ? { kind: 'date', serial: 43580.5 } : 43580.5);
  });

  it('should tell the 1904 date system', async () => {
    const sheets = { a: `${HEADER}<row r="2"><c r="A2"><v>1</v></c></row>` };
    expect((await read({ sheets })).table?.date1904).toBe(false);
    expect((await read({ sheets, date1904: true })).table?.date1904).toBe(true);
  });

  it('should give ISO dates of strict files as text', async () => {
    const row = '<c r="A2" t="d"><v>2026-11-22T09:30:00</v></c>';
    expect(await cells(row, { strict: true })).toEqual(['2026-11-22T09:30:00', null]);
  });

  it('should read sheets with prefixed elements', async () => {
    const result = await read({
      prefix: 'x:',
      sheets: {
        a: '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c></x:row>',
      },
      strings: ['<x:t>编号</x:t>'],
    });
    expect(result.table).toMatchObject({ headers: ['编号'], rows: [{ row: 2, cells: [7] }] });
  });

  it('should count rows and cells on when they have no address', async () => {
    const result = await read({
      sheets: {
        a: '<row><c t="str"><v>甲</v></c><c t="str"><v>乙</v></c></row><row/><row><c><v>1</v></c><c><v>2</v></c></row>',
      },
    });
    expect(result.table).toMatchObject({
      headers: ['甲', '乙'],
      rows: [{ row: 3, cells: [1, 2] }],
    });
  });

  it('should leave out rows that are only formatted', async () => {
    const result = await read({
      sheets: {
        a: `${HEADER}<row r="2"><c r="A2" s="1"/></row><row r="3"><c r="A3" t="str"><v>  </v></c></row><row r="9"><c r="B9"><v>1</v></c></row>`,
      },
    });
    expect(result.table?.rows).toEqual([{ row: 9, cells: [null, 1] }]);
  });

  it('should read the first visible sheet that has data, and say which others there are', async () => {
    const data = `${HEADER}<row r="2"><c r="A2"><v>1</v></c></row>`;
    const result = await read({
      sheets: { 参数: data, 说明: '', 台账: data, 旧: data },
      hidden: ['参数'],
    });
    expect(result.table).toMatchObject({ sheet: '台账', sheetNames: ['说明', '台账', '旧'] });
    expect(result.findings).toMatchObject([{ code: 'other-sheets', severity: 'info' }]);
    expect(result.findings[0]?.message.zh).toContain('“旧”');
  });

  it('should read the named sheet, a hidden one too', async () => {
    const sheet = (value: number) => `${HEADER}<row r="2"><c r="A2"><v>${value}</v></c></row>`;
    const source = { sheets: { one: sheet(1), Two: sheet(2) }, hidden: ['Two'] };
    const result = await read(source, ' two ');
    expect(result.table?.rows[0]?.cells[0]).toBe(2);
    expect(result.findings).toEqual([]);
  });

  it('should name the sheets there are when the wanted one is missing', async () => {
    const { table, findings } = await read({ sheets: { 一月: HEADER, 二月: HEADER } }, '三月');
    expect(table).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'sheet-not-found', severity: 'error' }]);
    expect(findings[0]?.message.zh).toContain('“一月”、“二月”');
    expect(findings[0]?.message.en).toContain('“三月”');
  });

  it('should refuse a workbook whose sheets are all empty', async () => {
    expect(codesOf(await read({ sheets: { a: '', b: '<row r="1"/>' } }))).toEqual(['empty-sheet']);
    expect(codesOf(await read({ sheets: { a: '', b: HEADER } }, 'a'))).toEqual(['empty-sheet']);
  });

  it('should warn of cells merged over data rows, not of a merged title', async () => {
    const sheets = {
      a: `${HEADER}<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="B3"><v>1</v></c></row>`,
    };
    const merged = (ref: string) => `<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`;
    expect(codesOf(await read({ sheets, after: merged('A2:A3') }))).toEqual(['merged-cells']);
    expect(codesOf(await read({ sheets, after: merged('A1:B1') }))).toEqual([]);
    expect(codesOf(await read({ sheets, after: merged('A2:B2') }))).toEqual([]);
  });

  it.each([
    [
      'xl/externalLinks/externalLink1.xml',
      '<externalLink><ddeLink/></externalLink>',
      'program-links',
    ],
    [
      'xl/externalLinks/externalLink1.xml',
      '<x:externalLink xmlns:x="x"><x:oleLink/></x:externalLink>',
      'program-links',
    ],
    ['xl/connections.xml', '<connections/>', 'data-connections'],
    ['xl/queryTables/queryTable1.xml', '<queryTable/>', 'data-connections'],
    ['xl/embeddings/oleObject1.bin', 'x', 'embedded-objects'],
    ['xl/activeX/activeX1.xml', '<ocx/>', 'embedded-objects'],
    ['xl/macrosheets/sheet1.xml', '<macrosheet/>', 'macros-ignored'],
  ])('should say that %s (%s) is neither run nor asked', async (part, content, code) => {
    const sheets = { a: `${HEADER}<row r="2"><c r="A2"><v>1</v></c></row>` };
    const { table, findings } = await read({ sheets, extra: { [part]: content } });
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(table?.rows).toHaveLength(1);
  });

  it('should say that macros do not run and linked values may be old', async () => {
    const result = await read({
      sheets: { a: `${HEADER}<row r="2"><c r="A2"><v>1</v></c></row>` },
      extra: { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<externalLink/>' },
    });
    expect(result.findings).toMatchObject([
      { code: 'macros-ignored', severity: 'info' },
      { code: 'external-links', severity: 'info' },
    ]);
  });

  it('should keep a control character somebody pasted instead of refusing the file', async () => {
    const [cell] = await cells('<c r="A2" t="str"><v>甲\u000b乙</v></c>');
    expect(cell).toContain('甲');
    expect(cell).toContain('乙');
  });

  it('should refuse a sheet that is not well formed, or refers to what is not there', async () => {
    expect(codesOf(await read({ sheets: { a: `${HEADER}<row><c></row>` } }))).toEqual([
      'corrupt-file',
    ]);
    const missing = `${HEADER}<row r="2"><c r="A2" t="s"><v>5</v></c></row>`;
    expect(codesOf(await read({ sheets: { a: missing } }))).toEqual(['corrupt-file']);
    const beyond = `${HEADER}<row r="2"><c r="AAAA2"><v>5</v></c></row>`;
    expect(codesOf(await read({ sheets: { a: beyond } }))).toEqual(['corrupt-file']);
  });

  it('should refuse custom entities instead of expanding them', async () => {
    const { findings } = await readTable(
      handmadeXlsx({
        sheets: { a: HEADER },
        extra: {
          'xl/worksheets/sheet1.xml':
            '<!DOCTYPE w [<!ENTITY a "boom">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
        },
      }),
    );
    expect(findings).toMatchObject([{ code: 'corrupt-file' }]);
  });

  it('should refuse a sheet with more cells than allowed, however few are filled', async () => {
    const far = Array.from(
      { length: 100 },
      (_, index) => `<row r="${index + 2}"><c r="XFD${index + 2}"><v>1</v></c></row>`,
    );
    const bytes = handmadeXlsx({ sheets: { a: HEADER + far.join('') } });
    const { findings } = await readTable(bytes, { limits: { cells: 1_000_000 } });
    expect(findings).toMatchObject([{ code: 'too-many-cells' }]);
  });

  it('should give what exceljs wrote', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('登记');
    sheet.addRow(['编号', '时间', '说明', '链接', '件数', '公式', '是否']);
    sheet.addRow([
      'A-1',
      new Date(Date.UTC(2026, 10, 22, 9, 30)),
      { richText: [{ text: '甲' }, { font: { bold: true }, text: '乙' }] },
      { text: '网页', hyperlink: 'https://example.org' },
      3,
      { formula: 'E2*2', result: 6 },
      false,
    ]);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { table, findings } = await readTable(bytes, { fileName: 'a.xlsx' });
    expect(findings).toEqual([]);
    expect(table?.rows[0]?.cells).toEqual([
      'A-1',
      { kind: 'date', serial: expect.closeTo(46348 + 9.5 / 24, 8) as unknown },
      '甲乙',
      '网页',
      3,
      6,
      false,
    ]);
  });
});
