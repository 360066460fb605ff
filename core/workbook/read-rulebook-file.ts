import type { Finding } from '../finding';
import type { Text } from '../text';
import { ReadRefusal, sizeText } from './read-refusal';
import { readText, type DecodedText } from './read-text';

/** Bytes of the largest rulebook that is read; the longest that ship have a tenth of it. */
const LARGEST = 1024 * 1024;

/** The text of a rulebook file, or why it is none; GB18030 and UTF-16 are read and pointed out. */
export function readRulebookFile(bytes: Uint8Array): {
  readonly text?: string;
  readonly findings: readonly Finding[];
} {
  if (bytes.length > LARGEST) return { findings: [tooLarge(bytes.length)] };
  const decoded = decode(bytes);
  if (decoded === undefined) return { findings: [notText] };
  const { text, encoding } = decoded;
  if (text.trim() === '') return { findings: [empty] };
  return { text, findings: encoding === 'utf-8' ? [] : [otherEncoding(encoding)] };
}

function decode(bytes: Uint8Array): DecodedText | undefined {
  try {
    const decoded = readText(bytes);
    return decoded.truncated ? undefined : decoded;
  } catch (problem) {
    if (problem instanceof ReadRefusal) return undefined;
    throw problem;
  }
}

const finding = (code: string, severity: Finding['severity'], message: Text): Finding => ({
  code,
  severity,
  message,
});

const tooLarge = (size: number): Finding =>
  finding('rulebook-too-large', 'error', {
    zh: `文件有 ${sizeText(size)}，制度文件最大 1 MB；请检查是否选错了文件。`,
    en: `The file has ${sizeText(size)}; a rulebook has at most 1 MB. Is it the right file?`,
  });

const notText: Finding = finding('rulebook-not-text', 'error', {
  zh: '这不是文本文件，或文字编码无法识别；制度文件是 UTF-8 编码的 .yaml 文件。',
  en: 'This is no text file, or its encoding is not known; a rulebook is a .yaml file in UTF-8.',
});

const empty: Finding = finding('rulebook-empty', 'error', {
  zh: '文件是空的。',
  en: 'The file is empty.',
});

const otherEncoding = (encoding: string): Finding =>
  finding('rulebook-encoding', 'warning', {
    zh: `文件的编码是 ${encoding.toUpperCase()}，已按此读取；请另存为 UTF-8，其他程序才不会读错。`,
    en: `The file is in ${encoding.toUpperCase()} and was read so; save it as UTF-8 so that other programs read it right.`,
  });
