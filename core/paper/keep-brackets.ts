import { wrapText } from '../workbook/wrap-text';

const OPENING = /[（《〈「『【〔“‘]$/u;
const CLOSING = /^[）》〉」』】〕”’，。、；：？！]/u;
const MARKS = /[（《〈「『【〔“‘）》〉」』】〕”’，。、；：？！]/u;

/**
 * A text that wraps in its cell, with line breaks of its own where it has marks that must not begin
 * or end a line: not every program that prints sheets keeps them with their words.
 *
 * @param width of the cell in characters; @param size of the type in points.
 */
export function keepBrackets(text: string, width: number, size: number): string {
  if (!MARKS.test(text)) return text;
  return wrapText(text, width, size).flat().reduce<readonly string[]>(addLine, []).join('\n');
}

/** Adds a line, and to it whatever of the one before has to stand with it. */
function addLine(lines: readonly string[], line: string): readonly string[] {
  const before = lines.at(-1) ?? '';
  const moves = before.length > 1 && (CLOSING.test(line) || OPENING.test(before));
  if (!moves) return [...lines, line];
  return addLine([...lines.slice(0, -1), before.slice(0, -1)], before.slice(-1) + line);
}
