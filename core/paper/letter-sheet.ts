import { letterLines } from '../handling/fill-letter';
import type { PrintedCase } from '../handling/printed-value';
import type { Letter } from '../rulebook/rulebook';
import type { Text } from '../text';
import { countLines } from '../workbook/wrap-text';
import { cutText } from './cut-text';
import { letterBlocks, type LetterBlock } from './letter-blocks';
import type { PaperCell, PaperLayout, PaperRow } from './paper-sheet';
import { lineHeight, paperStyles, sizes, type PaperStyles } from './paper-styles';

/** Two halves of a portrait page, for facts and signatures side by side. */
export const letterWidths = [44, 44] as const;
const [HALF] = letterWidths;
const WHOLE = 2 * HALF;

/** Lays out a letter: title, whom it is to, paragraphs, and who signs when, as far as it goes. */
export function letterSheet(
  letter: Letter,
  printed: PrintedCase,
  copyFor: Text | undefined,
): Omit<PaperLayout, 'name'> {
  const { language, rulebook } = printed;
  const blocks = letterBlocks(letterLines(letter, printed), {
    rulebook,
    language,
    title: letter.title,
  });
  const copy = copyFor && `${language === 'zh' ? '送：' : 'Copy for: '}${copyFor[language]}`;
  return {
    key: `letter-${letter.key}`,
    widths: letterWidths,
    rows: [
      ...(copy === undefined ? [] : wholeRows(copy, paperStyles(language).remark, sizes.small)),
      ...letterRows(blocks, language),
    ],
    landscape: false,
  };
}

/** The blocks of a letter as rows, over {@link letterWidths}. */
export function letterRows(
  blocks: readonly LetterBlock[],
  language: PrintedCase['language'],
): readonly PaperRow[] {
  const styles = paperStyles(language);
  return blocks.flatMap((block, index) => blockRows(block, blocks[index - 1], styles, language));
}

function blockRows(
  { kind, texts }: LetterBlock,
  before: LetterBlock | undefined,
  styles: PaperStyles,
  language: PrintedCase['language'],
): readonly PaperRow[] {
  const text = texts.join('　');
  switch (kind) {
    case 'title':
      return [...wholeRows(text, styles.letterTitle, sizes.letterTitle), titleGap];
    case 'number':
      return wholeRows(text, { ...styles.letterRight, size: sizes.body }, sizes.body);
    case 'greeting':
      return wholeRows(text, styles.letter, sizes.letter);
    case 'paragraph':
      return text
        .split('\n')
        .map((line) => (language === 'zh' ? indented(line) : line))
        .flatMap((line) => wholeRows(line, styles.letter, sizes.letter));
    case 'facts':
      return factRows(texts, styles);
    case 'seals':
      return [gap, ...factRows(texts, styles)];
    case 'sign': {
      const rows = wholeRows(text + FURTHER_IN, styles.letterRight, sizes.letter);
      return before?.kind === 'sign' ? rows : [gap, ...rows];
    }
  }
}

const titleGap: PaperRow = { cells: [], height: 14 };

/** Between the text and who signs it. */
const gap: PaperRow = { cells: [], height: 40 };

/** Two Chinese signs wide. */
const FURTHER_IN = '　　';

/** Every paragraph begins two signs further in. */
const indented = (line: string): string => (line.startsWith('　') ? line : FURTHER_IN + line);

const leading = (size: number): number => lineHeight(size) + 3;

/** A text over the width of the page; a long one goes over several rows. */
const wholeRows = (text: string, style: PaperCell['style'], size: number): readonly PaperRow[] =>
  cutText(text, WHOLE, size).map((part) => ({
    cells: [{ column: 0, columns: 2, content: part, style }],
    height: countLines(part, WHOLE, size) * leading(size) + 6,
  }));

/** Facts side by side where both fit a half, else each on a line of its own. */
function factRows(texts: readonly string[], styles: PaperStyles): readonly PaperRow[] {
  const fits = texts.every((text) => countLines(text, HALF, sizes.letter) === 1);
  if (!fits) return texts.flatMap((text) => wholeRows(text, styles.letter, sizes.letter));
  return Array.from({ length: Math.ceil(texts.length / 2) }, (_, index) => ({
    cells: texts
      .slice(index * 2, index * 2 + 2)
      .map((text, column) => ({ column, columns: 1, content: text, style: styles.letter })),
    height: leading(sizes.letter) + 6,
  }));
}
