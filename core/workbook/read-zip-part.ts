import { Inflate } from 'fflate';
import type { ReadLimits } from './read-limits';
import { ReadRefusal, refuseCorrupt } from './read-refusal';
import { isTooDense, refuseBomb, refuseDense, type ZipPart } from './read-zip';

/**
 * Unpacks one part piece by piece and hands each piece on, so that memory stays bounded; stops as
 * soon as more comes out than the directory declares, so that a false header helps nobody.
 */
export function readZipPart(
  bytes: Uint8Array,
  part: ZipPart,
  limits: ReadLimits,
  write: (piece: Uint8Array) => void,
): void {
  const packed = packedBytes(bytes, part);
  let size = 0;
  let checksum = ~0;
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > part.size) {
      refuseBomb(
        `部件 ${part.name} 解压后超过其声明的大小`,
        `part ${part.name} unpacks to more than it declares`,
      );
    }
    if (isTooDense(size, part.packedSize, limits)) refuseDense(part.name);
    checksum = addChecksum(checksum, piece);
    write(piece);
  };
  if (part.method === STORED) take(packed);
  else if (part.method === DEFLATED) inflate(packed, part.name, take);
  else
    refuseCorrupt(
      `部件 ${part.name} 的压缩方式未知`,
      `part ${part.name} is packed in an unknown way`,
    );
  if (~checksum >>> 0 !== part.checksum) {
    refuseCorrupt(`部件 ${part.name} 校验不符`, `part ${part.name} does not match its checksum`);
  }
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Small enough that even the densest packing gives pieces of at most 16 MB. */
const STEP = 16 * 1024;

function packedBytes(bytes: Uint8Array, part: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fits = part.offset + LOCAL_SIZE <= bytes.length;
  if (!fits || view.getUint32(part.offset, true) !== LOCAL) {
    return refuseCorrupt(`找不到部件 ${part.name}`, `part ${part.name} is not where it should be`);
  }
  const start =
    part.offset +
    LOCAL_SIZE +
    view.getUint16(part.offset + 26, true) +
    view.getUint16(part.offset + 28, true);
  return bytes.subarray(start, start + part.packedSize);
}

function inflate(packed: Uint8Array, name: string, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate(take);
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (trouble) {
    if (trouble instanceof ReadRefusal || !isInflateTrouble(trouble)) throw trouble;
    refuseCorrupt(`部件 ${name} 无法解压`, `part ${name} cannot be unpacked`);
  }
}

/** The library marks its own errors with a number; anything else is a bug of ours. */
function isInflateTrouble(trouble: unknown): boolean {
  return (
    trouble instanceof Error &&
    (trouble instanceof RangeError ||
      trouble instanceof TypeError ||
      ('code' in trouble && typeof trouble.code === 'number'))
  );
}

/** CRC-32 as ZIP uses it (ISO 3309). */
function addChecksum(checksum: number, bytes: Uint8Array): number {
  let crc = checksum;
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return crc;
}

const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});
