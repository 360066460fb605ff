import { strFromU8 } from 'fflate';
import type { ReadLimits } from './read-limits';
import { refuse, refuseCorrupt, sizeText } from './read-refusal';

/** One file in a package, as the central directory declares it. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
  /** Where its local header starts. */
  readonly offset: number;
}

/** The parts of a package by lower-case name without a leading slash. */
export type ZipDirectory = ReadonlyMap<string, ZipPart>;

/**
 * Reads the central directory of a ZIP or ZIP64 package and refuses it when what it declares is
 * damaged, encrypted or beyond the limits; nothing is unpacked yet.
 */
export function readZip(bytes: Uint8Array, limits: ReadLimits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end.count > limits.parts) refuseBomb(`${end.count} 个部件`, `it has ${end.count} parts`);
  const parts = new Map<string, ZipPart>();
  let at = end.offset;
  for (let index = 0; index < end.count; index += 1) {
    const { part, next } = readEntry(bytes, view, at);
    parts.set(part.name, part);
    at = next;
  }
  checkSizes([...parts.values()], bytes.length, limits);
  return parts;
}

/** Refuses a package that would unpack to far more than a workbook needs. */
export function refuseBomb(zh: string, en: string): never {
  return refuse(
    'zip-bomb',
    `文件解压后过大，已拒绝读取：${zh}。正常的工作簿不会如此，请核实文件来源。`,
    `The file was refused because it unpacks to far more than a workbook holds: ${en}. Check where it comes from.`,
  );
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const EXTRA_64 = 0x0001;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const ENCRYPTED = 0x1;

interface DirectoryEnd {
  readonly count: number;
  readonly offset: number;
}

function findEnd(view: DataView): DirectoryEnd {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return readEnd(view, at);
  }
  return refuse(
    'truncated-file',
    '文件不完整：找不到工作簿末尾的目录，可能未下载或复制完。请重新获取文件。',
    'The file is incomplete: the directory at a workbook’s end is missing, perhaps because a download or copy stopped early. Fetch the file again.',
  );
}

function readEnd(view: DataView, at: number): DirectoryEnd {
  const count = view.getUint16(at + 10, true);
  const offset = view.getUint32(at + 16, true);
  const locator = at - 20;
  if (count !== FULL_16 && offset !== FULL_32) return { count, offset };
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, offset };
  const end64 = readLong(view, locator + 8);
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) {
    return refuseCorrupt('压缩目录无效', 'its ZIP64 directory is not where it should be');
  }
  return { count: readLong(view, end64 + 32), offset: readLong(view, end64 + 48) };
}

interface Entry {
  readonly part: ZipPart;
  readonly next: number;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY) {
    return refuseCorrupt('压缩目录无效', 'its ZIP directory does not list the parts it announces');
  }
  const nameAt = at + ENTRY_SIZE;
  const extraAt = nameAt + view.getUint16(at + 28, true);
  const commentAt = extraAt + view.getUint16(at + 30, true);
  const name = partName(strFromU8(bytes.subarray(nameAt, extraAt)));
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) refuseEncrypted();
  return {
    part: {
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...readSizes(view, at, extraAt, Math.min(commentAt, bytes.length)),
    },
    next: commentAt + view.getUint16(at + 32, true),
  };
}

/** Sizes and place of an entry; each that is full in the entry stands in the ZIP64 extra field. */
function readSizes(view: DataView, at: number, extraAt: number, extraEnd: number) {
  let field = extraAt;
  while (field + 4 <= extraEnd && view.getUint16(field, true) !== EXTRA_64) {
    field += 4 + view.getUint16(field + 2, true);
  }
  let long = field + 4;
  const sizeAt = (place: number): number => {
    const short = view.getUint32(place, true);
    if (short !== FULL_32 || long + 8 > extraEnd) return short;
    long += 8;
    return readLong(view, long - 8);
  };
  const size = sizeAt(at + 24);
  const packedSize = sizeAt(at + 20);
  return { size, packedSize, offset: sizeAt(at + 42) };
}

function readLong(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Names are compared without case, and some programs write them with backslashes. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

export function refuseEncrypted(): never {
  return refuse(
    'password-protected',
    '文件有打开密码，无法读取。请在 Excel 的“文件 → 信息 → 保护工作簿”中取消密码后重试。',
    'The file is protected by a password and cannot be read. Remove the password in Excel (File → Info → Protect Workbook) and try again.',
  );
}

/** Parts that overlap or that declare more than a workbook holds are the marks of a zip bomb. */
function checkSizes(parts: readonly ZipPart[], fileSize: number, limits: ReadLimits): void {
  const packed = parts.reduce((sum, part) => sum + part.packedSize, 0);
  const unpacked = parts.reduce((sum, part) => sum + part.size, 0);
  if (packed > fileSize) {
    refuseBomb(
      `各部件互相重叠，共 ${sizeText(packed)}，大于文件本身`,
      `its parts overlap: they claim ${sizeText(packed)}, more than the file itself`,
    );
  }
  if (unpacked > limits.unpackedBytes) {
    const [found, limit] = [sizeText(unpacked), sizeText(limits.unpackedBytes)];
    refuseBomb(`解压后 ${found}，上限 ${limit}`, `${found} unpacked, the limit is ${limit}`);
  }
  const dense = parts.find((part) => isTooDense(part.size, part.packedSize, limits));
  if (dense !== undefined) refuseDense(dense.name);
}

/** True when a part unpacks to more times its packed size than real sheets ever do. */
export function isTooDense(size: number, packedSize: number, limits: ReadLimits): boolean {
  return size > limits.ratioFrom && size > packedSize * limits.ratio;
}

export function refuseDense(name: string): never {
  return refuseBomb(
    `部件 ${name} 的压缩率异常`,
    `part ${name} is packed more densely than real data`,
  );
}
