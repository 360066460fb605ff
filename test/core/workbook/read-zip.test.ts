import { zipSync } from 'fflate';
import { readTable } from '../../../core/workbook/read-table';
import { handmadeXlsx } from '../../support/handmade-xlsx';

const SHEET = '<row r="1"><c t="str"><v>编号</v></c></row><row r="2"><c><v>1</v></c></row>';
const workbook = handmadeXlsx({ sheets: { a: SHEET } });

const MEBIBYTE = 1024 * 1024;

async function codes(bytes: Uint8Array, limits = {}): Promise<readonly string[]> {
  return (await readTable(bytes, { limits })).findings.map(({ code }) => code);
}

/** A workbook whose first sheet unpacks to `size` bytes of blanks. */
function bomb(size: number): Uint8Array {
  const blanks = ' '.repeat(size);
  return handmadeXlsx({ sheets: { a: SHEET }, after: blanks });
}

/** Where the central directory's entry of a part starts. */
function entryOf(bytes: Uint8Array, name: string): number {
  for (let at = 0; at < bytes.length - 46; at += 1) {
    if (readLong(bytes, at) === 0x02014b50 && nameAt(bytes, at) === name) return at;
  }
  throw new Error(`no ${name}`);
}

const nameAt = (bytes: Uint8Array, at: number): string =>
  new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (bytes[at + 28] ?? 0)));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const readLong = (bytes: Uint8Array, at: number): number => viewOf(bytes).getUint32(at, true);

/** A copy with one little-endian 32-bit number of a part's directory entry replaced. */
function lie(bytes: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const copy = bytes.slice();
  viewOf(copy).setUint32(entryOf(copy, name) + field, value, true);
  return copy;
}

const large = bomb(60 * MEBIBYTE);

const PACKED_SIZE = 20;
const SIZE = 24;
const OFFSET = 42;
const SHEET_PART = 'xl/worksheets/sheet1.xml';

describe('a zipped workbook', () => {
  it('should be read, packed or stored', async () => {
    expect(await codes(workbook)).toEqual([]);
    expect(await codes(handmadeXlsx({ sheets: { a: SHEET }, level: 0 }))).toEqual([]);
  });

  it('should be refused as incomplete wherever it is cut off', async () => {
    for (let length = 60; length < workbook.length - 1; length += 97) {
      expect(await codes(workbook.subarray(0, length))).toEqual(['truncated-file']);
    }
  });

  it('should be refused, not misread, whatever byte of a part is changed', async () => {
    const start =
      readLong(workbook, entryOf(workbook, SHEET_PART) + OFFSET) + 30 + SHEET_PART.length;
    const length = readLong(workbook, entryOf(workbook, SHEET_PART) + PACKED_SIZE);
    for (let at = start; at < start + length; at += 1) {
      const damaged = workbook.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      expect(['corrupt-file', 'zip-bomb']).toContain((await codes(damaged))[0]);
    }
  });

  it('should be refused as a bomb by what it declares', async () => {
    expect(await codes(large)).toEqual(['zip-bomb']);
    expect(await codes(bomb(2 * MEBIBYTE), { unpackedBytes: MEBIBYTE })).toEqual(['zip-bomb']);
    expect(await codes(bomb(2 * MEBIBYTE))).toEqual([]);
  });

  it('should be refused as a bomb before anything is read when another part is one', async () => {
    expect(await codes(zipSync({ 'big.bin': new Uint8Array(9 * MEBIBYTE) }))).toEqual(['zip-bomb']);
  });

  it('should be refused as a bomb by what comes out when its header lies', async () => {
    const lying = lie(large, SHEET_PART, SIZE, 1000);
    const { table, findings } = await readTable(lying);
    expect(table).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'zip-bomb', severity: 'error' }]);
    expect(findings[0]?.message.en).toContain('more than it declares');
  });

  it('should not be unpacked far beyond what it declares', async () => {
    const lying = lie(large, SHEET_PART, SIZE, 1000);
    const before = process.memoryUsage().arrayBuffers;
    await readTable(lying);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * MEBIBYTE);
  });

  it('should be refused when parts overlap or lie outside', async () => {
    const size = workbook.length;
    expect(await codes(lie(workbook, SHEET_PART, PACKED_SIZE, size))).toEqual(['zip-bomb']);
    expect(await codes(lie(workbook, SHEET_PART, OFFSET, size))).toEqual(['corrupt-file']);
    expect(await codes(lie(workbook, SHEET_PART, OFFSET, 10))).toEqual(['corrupt-file']);
  });

  it('should be refused when it has too many parts', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`${index}`, new Uint8Array(1)]),
    );
    expect(await codes(zipSync(parts), { parts: 50 })).toEqual(['zip-bomb']);
  });

  it('should be refused when a part is encrypted', async () => {
    const copy = workbook.slice();
    copy[entryOf(copy, SHEET_PART) + 8] = 1;
    expect(await codes(copy)).toEqual(['password-protected']);
  });

  it('should be refused when a part is packed in an unknown way', async () => {
    const copy = workbook.slice();
    copy[entryOf(copy, SHEET_PART) + 10] = 12;
    expect(await codes(copy)).toEqual(['corrupt-file']);
  });

  it('should be refused when its directory is not where it says', async () => {
    const copy = workbook.slice();
    viewOf(copy).setUint32(copy.length - 6, 5, true);
    expect(await codes(copy)).toEqual(['corrupt-file']);
  });

  it('should be read with ZIP64 sizes', async () => {
    expect(await codes(withZip64(workbook))).toEqual([]);
  });
});

/** The same package with the directory's place and count told the ZIP64 way. */
function withZip64(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 22;
  const view = viewOf(bytes);
  const added = new Uint8Array(56 + 20);
  const addedView = viewOf(added);
  addedView.setUint32(0, 0x06064b50, true);
  addedView.setBigUint64(4, 44n, true);
  addedView.setBigUint64(32, BigInt(view.getUint16(end + 10, true)), true);
  addedView.setBigUint64(48, BigInt(view.getUint32(end + 16, true)), true);
  addedView.setUint32(56, 0x07064b50, true);
  addedView.setBigUint64(64, BigInt(end), true);
  const tail = bytes.slice(end);
  viewOf(tail).setUint16(10, 0xffff, true);
  viewOf(tail).setUint32(16, 0xffffffff, true);
  return Uint8Array.from([...bytes.subarray(0, end), ...added, ...tail]);
}
