/** What a file is by its bytes, whatever its name says. */
export type FileKind =
  'empty' | 'zip' | 'encrypted' | 'legacy-xls' | 'legacy-office' | 'markup' | 'binary' | 'text';

/** Tells what a file is by its first bytes. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0, ZIP)) return 'zip';
  if (startsWith(bytes, 0, COMPOUND)) return compoundKindOf(bytes);
  if (startsWith(bytes, 0, BIFF)) return 'legacy-xls';
  if (BINARY.some((magic) => startsWith(bytes, 0, magic))) return 'binary';
  return isMarkup(bytes) ? 'markup' : 'text';
}

const ascii = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

const ZIP = ascii('PK');
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A bare worksheet stream of Excel 4 or earlier. */
const BIFF = [0x09, 0x08];
const BINARY = [
  ascii('%PDF'),
  [0x89, ...ascii('PNG')],
  [0xff, 0xd8, 0xff],
  ascii('Rar!'),
  ascii('7z\xbc\xaf'),
  [0x1f, 0x8b],
];

/** A compound document is told by the names of the streams in its directory. */
function compoundKindOf(bytes: Uint8Array): FileKind {
  if (hasWideText(bytes, 'EncryptedPackage')) return 'encrypted';
  if (hasWideText(bytes, 'Workbook') || hasWideText(bytes, 'Book')) return 'legacy-xls';
  return 'legacy-office';
}

/** Directory entries are 128 bytes long and start on such a boundary with the name in UTF-16. */
function hasWideText(bytes: Uint8Array, name: string): boolean {
  const wide = [...ascii(name), 0].flatMap((code) => [code, 0]);
  for (let at = 512; at + wide.length <= bytes.length; at += 128) {
    if (startsWith(bytes, at, wide)) return true;
  }
  return false;
}

const MARKUP = /^<(?:!doctype|html|head|meta|table|\?xml|\?mso|!--|style|body|workbook)\b/i;

function isMarkup(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 512).filter((byte) => byte !== 0));
  return MARKUP.test(head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, ''));
}

function startsWith(bytes: Uint8Array, at: number, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[at + index] === byte);
}
