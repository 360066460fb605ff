import { wrapText } from '../workbook/wrap-text';

/** Points of type that a row takes one below the other, so that it stays within half a page. */
const TYPE_A_ROW = 220;

/**
 * Cuts a long text between its lines into parts that rows of their own can take, so that neither a
 * row nor a page cuts through a line; a text that fits stays whole.
 */
export function cutText(text: string, width: number, size: number): readonly string[] {
  const lines = wrapText(text, width, size).flatMap((paragraph) =>
    paragraph.map((line, index) => ({ line, ends: index === paragraph.length - 1 })),
  );
  const most = Math.floor(TYPE_A_ROW / size);
  if (lines.length <= most) return [text];
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, index) =>
    lines
      .slice(index * most, (index + 1) * most)
      .map(({ line, ends }) => (ends ? `${line}\n` : line))
      .join('')
      .replace(/\n$/, ''),
  );
}
