import { textWidth } from './text-width';

/** Points of type that `textWidth` is true for. */
const USUAL_SIZE = 10;

/**
 * The lines a text takes in a cell that wraps, by paragraph: Chinese signs break anywhere, words
 * of letters stay whole unless they are longer than a line.
 *
 * @param width of the cell in characters; @param size of the type in points.
 */
export function wrapText(
  text: string,
  width: number,
  size = USUAL_SIZE,
): readonly (readonly string[])[] {
  const room = Math.max(2, ((width - 1) * USUAL_SIZE) / size);
  return text.split('\n').map((paragraph) => wrapParagraph(paragraph, room));
}

/** How many lines a text takes in a cell that wraps. */
export const countLines = (text: string, width: number, size?: number): number =>
  wrapText(text, width, size).reduce((sum, lines) => sum + lines.length, 0);

function wrapParagraph(paragraph: string, room: number): readonly string[] {
  if (textWidth(paragraph) <= room) return [paragraph];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(paragraph, room)) {
    const width = textWidth(piece);
    if (used > 0 && used + width > room) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += width;
  }
  return [...lines, line];
}

/** What stays together on a line: a word of letters, or one other sign. */
function pieces(paragraph: string, room: number): readonly string[] {
  const found: string[] = [];
  let from = 0;
  while (from < paragraph.length) {
    const to = endOfPiece(paragraph, from);
    const word = paragraph.slice(from, to);
    if (to - from > 1 && textWidth(word) > room) found.push(...Array.from(word));
    else found.push(word);
    from = to;
  }
  return found;
}

function endOfPiece(paragraph: string, from: number): number {
  let to = from;
  while (to < paragraph.length && isLetter(paragraph.charCodeAt(to))) to += 1;
  if (to > from) return to;
  return from + ((paragraph.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
}

/** Anything from a Latin sign up to the first Chinese one, except spaces. */
const isLetter = (code: number): boolean => code > 0x20 && code <= 0x2dff;
