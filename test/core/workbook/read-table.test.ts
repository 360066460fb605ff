import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readTable } from '../../../core/workbook/read-table';
import { handmadeXlsx } from '../../support/handmade-xlsx';

const root = join(__dirname, '..', '..', '..');

async function refusal(bytes: Uint8Array, fileName = 'a.xlsx') {
  const { table, findings } = await readTable(bytes, { fileName });
  expect(table).toBeUndefined();
  expect(findings).toHaveLength(1);
  expect(findings[0]?.severity).toBe('error');
  return findings[0]?.code;
}

/** A compound document with one stream of the given name in its directory. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let at = 0; at < stream.length; at += 1) bytes[1024 + 128 + at * 2] = stream.charCodeAt(at);
  return bytes;
}

const workbook = handmadeXlsx({
  sheets: { a: '<row><c t="str"><v>编号</v></c></row><row><c><v>1</v></c></row>' },
});

describe('readTable', () => {
  it('should tell an empty file', async () => {
    expect(await refusal(new Uint8Array(0))).toBe('empty-file');
  });

  it('should tell a file over the limit before looking into it', async () => {
    const { findings } = await readTable(new Uint8Array(2000), { limits: { fileBytes: 1024 } });
    expect(findings).toMatchObject([{ code: 'file-too-large' }]);
    expect(findings[0]?.message.zh).toContain('上限 1 KB');
    expect(await refusal(new Uint8Array(300 * 1024 * 1024))).toBe('file-too-large');
  });

  it.each([
    ['EncryptedPackage', 'password-protected'],
    ['Workbook', 'legacy-xls'],
    ['Book', 'legacy-xls'],
    ['WordDocument', 'not-a-workbook'],
  ])('should tell a compound document with a stream %s', async (stream, code) => {
    expect(await refusal(compound(stream))).toBe(code);
  });

  it('should tell a binary workbook, an OpenDocument sheet and another archive', async () => {
    const zip = (names: readonly string[]) =>
      zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
    expect(await refusal(zip(['xl/workbook.bin']))).toBe('binary-workbook');
    expect(await refusal(zip(['mimetype', 'content.xml']))).toBe('open-document');
    expect(await refusal(zip(['photo.jpg']))).toBe('not-a-workbook');
  });

  it('should tell a document of another program by its main part', async () => {
    const relations =
      '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>';
    const bytes = zipSync({
      '_rels/.rels': strToU8(relations),
      'word/document.xml': strToU8('<document/>'),
    });
    expect(await refusal(bytes)).toBe('not-a-workbook');
  });

  it.each([
    ['<html><table><tr><td>1</td></tr></table></html>'],
    ['\ufeff\n<!DOCTYPE html><p>'],
    ['<table border="1"><tr><td>编号</td></tr></table>'],
    ['<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
  ])('should tell markup that calls itself a workbook: %s', async (markup) => {
    expect(await refusal(strToU8(markup), 'export.xls')).toBe('markup-file');
  });

  it('should tell other kinds of files', async () => {
    expect(await refusal(strToU8('%PDF-1.7'))).toBe('not-a-workbook');
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a))).toBe('not-a-workbook');
  });

  it('should read a text file called .xlsx and a workbook called .csv, and say so', async () => {
    const text = await readTable(strToU8('编号,内容\n1,甲\n'), { fileName: '导出.xlsx' });
    expect(text.table?.rows).toHaveLength(1);
    expect(text.findings).toMatchObject([{ code: 'name-differs', severity: 'info' }]);
    const zip = await readTable(workbook, { fileName: '导出.csv' });
    expect(zip.table?.rows).toHaveLength(1);
    expect(zip.findings).toMatchObject([{ code: 'name-differs', severity: 'info' }]);
  });

  it('should read a macro workbook by its name', async () => {
    expect((await readTable(workbook, { fileName: 'A.XLSM' })).findings).toEqual([]);
  });

  it('should say everything in both languages', async () => {
    const { findings } = await readTable(compound('Workbook'));
    expect(findings[0]?.message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(findings[0]?.message.en).toMatch(/^[\u0020-\u007e\u2013]+$/);
  });

  it('should never throw, whatever the bytes', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const prefixes = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xef, 0xbb, 0xbf]);
    await fc.assert(
      fc.asyncProperty(prefixes, bytes, async (prefix, rest) => {
        const result = await readTable(Uint8Array.from([...prefix, ...rest]));
        expect(result.table !== undefined || result.findings.length > 0).toBe(true);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });

  it('should never throw, whatever byte of a workbook is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(workbook.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = workbook.slice();
        damaged[at] = byte;
        await expect(readTable(damaged)).resolves.toHaveProperty('findings');
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });
});

describe('real files', () => {
  const read = async (path: string) =>
    readTable(new Uint8Array(readFileSync(join(root, path))), { fileName: path });

  it('should give the 120 messages with replies, one of them with a real date', async () => {
    const { table, findings } = await read('samples/gov-messages-with-replies-120.xlsx');
    expect(findings).toEqual([]);
    expect(table?.headers).toEqual([
      '留言编号',
      '留言用户',
      '留言主题',
      '留言时间',
      '留言详情',
      '答复意见',
      '答复时间',
    ]);
    expect(table?.rows).toHaveLength(120);
    const cells = table?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.filter((cell) => typeof cell === 'object')).toHaveLength(1);
    expect(table?.rows[0]).toMatchObject({ row: 2 });
    expect(table?.rows[0]?.cells.slice(0, 4)).toEqual([
      2549,
      'A00045581',
      'A2区景蓉华苑物业管理有问题',
      '2019/4/25 9:32:09',
    ]);
  });

  it('should give the complaints of the CFPB', async () => {
    const { table, findings } = await read('samples/cfpb-complaints-147.csv');
    expect(findings).toEqual([]);
    expect(table?.headers).toHaveLength(18);
    expect(table?.rows).toHaveLength(145);
    expect(table?.rows[0]?.cells.slice(0, 2)).toEqual(['2017-03-21', 'Credit reporting']);
  });

  const large = '../shared/data/gov-messages-4326.xlsx';
  const present = [large].filter((path) => existsSync(join(root, path)));

  it('should give all 4,326 messages where the large file is at hand', async () => {
    for (const path of present) {
      const { table, findings } = await read(path);
      expect(findings).toEqual([]);
      expect(table?.rows).toHaveLength(4326);
      expect(new Set(table?.rows.map(({ cells }) => cells[0])).size).toBe(4326);
    }
  });
});
