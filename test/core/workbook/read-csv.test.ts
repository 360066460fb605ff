import { strToU8 } from 'fflate';
import { readTable } from '../../../core/workbook/read-table';
import { encodeGb18030 } from '../../support/gb18030';

const read = async (bytes: Uint8Array, fileName = '投诉.csv') => readTable(bytes, { fileName });
const readCsv = async (csv: string) => read(strToU8(csv));
const codesOf = ({ findings }: Awaited<ReturnType<typeof read>>) =>
  findings.map(({ code }) => code);

const CSV = '编号,内容\r\n001,噪声\r\n002,"甲,乙\r\n第二行 ""引"""\r\n';
const ROWS = [
  { row: 2, cells: ['001', '噪声'] },
  { row: 3, cells: ['002', '甲,乙\n第二行 "引"'] },
];

const wide = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = Array.from(`${mark ? '\ufeff' : ''}${text}`, (character) =>
    character.charCodeAt(0),
  );
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};

describe('a table in text form', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', strToU8(CSV)],
    ['UTF-8 with a mark', strToU8(`\ufeff${CSV}`)],
    ['UTF-16 LE with a mark', wide(CSV, true, true)],
    ['UTF-16 BE with a mark', wide(CSV, false, true)],
    ['UTF-16 LE', wide(CSV, true, false)],
    ['UTF-16 BE', wide(CSV, false, false)],
  ])('should be read as %s, cells as text with their zeros', async (_, bytes) => {
    const result = await read(bytes);
    expect(result.findings).toEqual([]);
    expect(result.table).toEqual({
      sheetNames: ['投诉'],
      sheet: '投诉',
      headers: ['编号', '内容'],
      rows: ROWS,
      date1904: false,
    });
  });

  it('should be read as GB18030 when it is no UTF-8, and say so', async () => {
    const result = await read(encodeGb18030(CSV));
    expect(result.table?.headers).toEqual(['编号', '内容']);
    expect(result.table?.rows).toEqual(ROWS);
    expect(result.findings).toMatchObject([{ code: 'encoding-gb18030', severity: 'info' }]);
  });

  it('should be refused when no encoding fits', async () => {
    expect(codesOf(await read(Uint8Array.of(0x61, 0xe9, 0x20, 0xff, 0x0a)))).toEqual([
      'unknown-encoding',
    ]);
    expect(codesOf(await read(Uint8Array.of(0x61, 0x01, 0x02, 0x0a)))).toEqual([
      'unknown-encoding',
    ]);
  });

  it('should be found incomplete when it ends inside a character', async () => {
    const bytes = strToU8('编号,内容\n1,噪');
    const result = await read(bytes.subarray(0, bytes.length - 1));
    expect(result.findings).toMatchObject([{ code: 'truncated-file', severity: 'error' }]);
    expect(result.table?.rows).toEqual([{ row: 2, cells: ['1', null] }]);
  });

  it.each([
    ['semicolons', '编号;内容\n1;甲,乙\n2;丙\n'],
    ['tabs', '编号\t内容\n1\t甲,乙\n2\t丙\n'],
    ['bars', '编号|内容\n1|甲,乙\n2|丙\n'],
    ['a declared delimiter', 'sep=^\n编号^内容\n1^甲,乙\n2^丙\n'],
  ])('should be split at %s', async (_, csv) => {
    const { table, findings } = await readCsv(csv);
    expect(findings).toEqual([]);
    expect(table?.headers).toEqual(['编号', '内容']);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['1', '甲,乙'],
      ['2', '丙'],
    ]);
  });

  it('should number rows as a sheet would show them', async () => {
    const { table } = await readCsv('\n编号,内容\n\n1,"a\nb"\n ,\n2,c\n');
    expect(table?.rows.map(({ row }) => row)).toEqual([4, 6]);
  });

  it('should read a single column', async () => {
    const { table, findings } = await readCsv('编号\n1\n2\n');
    expect(findings).toEqual([]);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([['1'], ['2']]);
  });

  it('should find a quote that is never closed', async () => {
    const result = await readCsv('编号,内容\n1,"甲\n2,乙\n');
    expect(result.findings).toMatchObject([
      { code: 'quote-not-closed', severity: 'error', row: 2 },
    ]);
  });

  it('should find a stray quote', async () => {
    const result = await readCsv('编号,内容\n1,"甲"乙"\n2,丙\n');
    expect(result.findings).toMatchObject([
      { code: 'quote-inside-cell', severity: 'warning', row: 2 },
    ]);
  });

  it('should be refused when it has more cells than allowed', async () => {
    const { findings } = await readTable(strToU8('a,b\n1,2\n3,4\n'), { limits: { cells: 5 } });
    expect(findings).toMatchObject([{ code: 'too-many-cells' }]);
  });

  it('should be refused when there is nothing but blanks', async () => {
    expect(codesOf(await readCsv(' \n,,\n'))).toEqual(['empty-file']);
  });
});
