import { cutText } from './cut-text';
import type { FormItem } from './form-item';
import { textHeight, type FormLook, type FormRow } from './form-look';
import type { PaperCell } from './paper-sheet';
import { HIGHEST_ROW, openBorder, sizes } from './paper-styles';

/** Room for a few lines by hand, in points. */
const HANDWRITING = 66;

/**
 * A text across the page with its label beside it; a very long one goes over several rows, and
 * below an opinion is a line to sign.
 */
export function wideRows(item: FormItem, look: FormLook): readonly FormRow[] {
  const parts = cutText(item.value, look.wide, sizes.body);
  const signs = item.kind === 'opinion';
  const texts = parts.map((part, index) =>
    textRow(item, part, look, {
      isOnly: parts.length === 1,
      isFirst: index === 0,
      isLast: index === parts.length - 1 && !signs,
    }),
  );
  const rows = signs ? [...texts, signRow(look)] : texts;
  const label: PaperCell = {
    column: 0,
    columns: 1,
    rows: rows.length,
    content: item.title,
    style: look.styles.label,
  };
  return rows.map((row, index) => (index === 0 ? { ...row, cells: [label, ...row.cells] } : row));
}

interface Place {
  readonly isOnly: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function textRow(
  { kind, title }: FormItem,
  part: string,
  { styles, label, wide }: FormLook,
  place: Place,
): FormRow {
  const isBox = kind !== 'text' && kind !== 'opinion';
  const needed = Math.max(textHeight(part, wide), place.isOnly ? textHeight(title, label) : 0);
  const style = isBox && place.isOnly ? styles.value : styles.longValue;
  const cells = [
    { column: 1, columns: 3, content: part, style: { ...style, border: openBorder(place) } },
  ];
  if (isBox || !place.isOnly) return { cells, height: Math.min(HIGHEST_ROW, needed) };
  return { cells, height: Math.max(HANDWRITING, needed), least: needed };
}

function signRow({ styles, language }: FormLook): FormRow {
  const content =
    language === 'zh'
      ? '签名：　　　　　　　　　　年　　月　　日　'
      : 'Signature: ____________  Date: ____________  ';
  return { cells: [{ column: 1, columns: 3, content, style: styles.signLine }], height: 28 };
}
