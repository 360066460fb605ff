import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { describeIssue } from '../request/describe-issue';
import { ledgerFileLine } from '../contract/ledger-file-shape';
import { isStorable } from './is-storable';
import type { LedgerFileLine } from './ledger-file';
import { RefusedFile } from './refused-file';

/** A file unpacked may have at most this, in characters; a line at most that. */
const MAXIMUM = 1_000_000_000;
const LONGEST_LINE = 20_000_000;

/** The lines of a ledger as JSON, one a line, compressed. */
export async function packLedgerFile(lines: AsyncIterable<LedgerFileLine>): Promise<Uint8Array> {
  async function* texts() {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  }
  const packed: Uint8Array[] = [];
  await pipeline(Readable.from(texts()), createGzip(), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) packed.push(chunk);
  });
  return Buffer.concat(packed);
}

/** Reads the lines of a ledger's file one by one; throws a `RefusedFile` at the first unfit one. */
export async function* unpackLedgerFile(
  bytes: Uint8Array,
  isPacked: boolean,
): AsyncGenerator<LedgerFileLine> {
  let number = 0;
  for await (const text of textLines(bytes, isPacked)) {
    number += 1;
    yield parseLine(text, number);
  }
}

function parseLine(text: string, number: number): LedgerFileLine {
  const value = parseJson(text);
  const { data, error } = ledgerFileLine.safeParse(value, { reportInput: true });
  const [issue] = error ? error.issues.flatMap((found) => describeIssue(found)) : [];
  if (issue) throw new RefusedFile({ ...issue, pointer: `/${number}${issue.pointer}` });
  if (!data || !isStorable(value)) throw new RefusedFile(unreadable(number));
  // Parts of a record that are not described come along as they are.
  return data as LedgerFileLine;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* textLines(bytes: Uint8Array, isPacked: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [rest, total] = ['', 0];
  try {
    for await (const chunk of chunksOf(bytes, isPacked)) {
      const text = decoder.decode(chunk, { stream: true });
      total += text.length;
      const [first = '', ...more] = text.split('\n');
      const lines = [rest + first, ...more];
      rest = lines.pop() ?? '';
      if (total > MAXIMUM || rest.length > LONGEST_LINE) throw new RefusedFile(tooLarge);
      yield* lines;
    }
    if (rest !== '') yield rest;
  } catch (error) {
    if (error instanceof RefusedFile || !isDamage(error)) throw error;
    throw new RefusedFile(damaged);
  }
}

function chunksOf(bytes: Uint8Array, isPacked: boolean): AsyncIterable<Buffer> {
  const source = Readable.from([Buffer.from(bytes)]);
  return isPacked ? source.pipe(createGunzip()) : source;
}

/** What the decompressor and the decoder throw at a file that is cut off or none of theirs. */
function isDamage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  const code = String(error.code);
  return code.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

const unreadable = (number: number) => ({
  pointer: `/${number}`,
  code: 'line-unreadable',
  message: {
    zh: `第 ${number} 行不是台账文件的一行，或含有无法保存的字符。`,
    en: `Line ${number} is not one of a ledger's file, or holds characters that cannot be stored.`,
  },
});

const damaged = {
  pointer: '',
  code: 'file-damaged',
  message: {
    zh: '文件不完整，或不是 gzip 压缩的 UTF-8 文本。',
    en: 'The file is cut off, or is not text in UTF-8 compressed by gzip.',
  },
};

const tooLarge = {
  pointer: '',
  code: 'file-too-large',
  message: {
    zh: `文件解压后超过 ${MAXIMUM / 1_000_000} MB，或有一行过长。`,
    en: `The file unpacks to more than ${MAXIMUM / 1_000_000} MB, or has a line that is too long.`,
  },
};
