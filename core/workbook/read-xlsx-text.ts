/**
 * Turns a workbook's stored text into the text people typed: `_x000D_` stands for the character of
 * that code (`_x005F_` for an underscore that only looks like one), and every line ends with `\n`.
 */
export function readXlsxText(stored: string): string {
  const text = stored.includes('_x') ? stored.replace(ESCAPE, unescape) : stored;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

function unescape(_match: string, code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}
