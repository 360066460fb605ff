import { strictDecoder, type Encoding } from './read-decoder';
import { refuse } from './read-refusal';

/** A text file's content and how it was encoded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** True when the file ends in the middle of a character. */
  readonly truncated: boolean;
}

/**
 * Decodes a text file by its byte order mark, else by the first of UTF-8, UTF-16 and GB18030 that
 * fits every byte; nothing is replaced or guessed past that, and a file that fits none is refused.
 */
export function readText(bytes: Uint8Array): DecodedText {
  for (const encoding of encodingsFor(bytes)) {
    const decoded = decode(bytes, encoding);
    if (decoded !== undefined && !isBinary(decoded.text)) return decoded;
  }
  return refuse(
    'unknown-encoding',
    '无法识别文件的文字编码（试过 UTF-8、UTF-16、GB18030），或者它不是文本文件。请在 Excel 中另存为“CSV UTF-8”或 .xlsx 后重试。',
    'The text encoding of the file is not known (UTF-8, UTF-16 and GB18030 were tried), or it is no text file. Save it as “CSV UTF-8” or .xlsx in Excel and try again.',
  );
}

/** Control characters that no table in text form holds: all but tab, line ends and the like. */
function isBinary(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x07 || (code > 0x0d && code < 0x1a)) return true;
  }
  return false;
}

function encodingsFor(bytes: Uint8Array): readonly Encoding[] {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8'];
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const wide = wideEncodingOf(bytes);
  return wide === undefined ? ['utf-8', 'gb18030'] : [wide];
}

/** Text in UTF-16 without a mark shows in zero bytes at every second place. */
function wideEncodingOf(bytes: Uint8Array): Encoding | undefined {
  const head = bytes.subarray(0, 512);
  const zeros = (odd: number): number =>
    head.reduce((count, byte, at) => count + (byte === 0 && at % 2 === odd ? 1 : 0), 0);
  const [even, odd] = [zeros(0), zeros(1)];
  if (even + odd === 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decode(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  const decoder = strictDecoder(encoding);
  let text: string;
  try {
    text = decoder.write(bytes);
  } catch {
    return undefined;
  }
  try {
    return { text: text + decoder.end(), encoding, truncated: false };
  } catch {
    return { text, encoding, truncated: true };
  }
}
