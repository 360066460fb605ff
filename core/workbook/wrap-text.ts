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
  wrapText(text, width, size).flat().length;

function wrapParagraph(paragraph: string, room: number): readonly string[] {
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

/** What stays together on a line. */
function pieces(paragraph: string, room: number): readonly string[] {
  const words = paragraph.match(/[!-\u2dff]+|[^!-\u2dff]/gu) ?? [];
  return words.flatMap((word) => (textWidth(word) > room ? Array.from(word) : [word]));
}
