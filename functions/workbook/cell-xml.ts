import { beginsLikeFormula } from '../../core/workbook/begins-like-formula';
import { storedFormula } from '../../core/workbook/formula-text';
import type { Cell, CellValue } from '../../core/workbook/workbook-plan';
import type { SharedStrings } from './shared-strings';
import { PLAIN, type StyleBook } from './style-book';
import { xmlText } from '../../core/workbook/xml-text';

/** What the cells of a workbook share. */
export interface SharedParts {
  readonly styles: StyleBook;
  readonly strings: SharedStrings;
}

/**
 * A cell as the sheet's part has it; empty for a cell without value and style. Text is written as
 * text, whatever sign it begins with, and stays text when somebody edits it.
 */
export function cellXml(
  address: string,
  style: number,
  cell: Cell,
  { styles, strings }: SharedParts,
): string {
  if (cell === null) return style === PLAIN ? '' : `<c r="${address}"${styleXml(style)}/>`;
  switch (typeof cell) {
    case 'string': {
      const own = beginsLikeFormula(cell) ? styles.asText(style) : style;
      return `<c r="${address}"${styleXml(own)} t="s"><v>${strings.placeOf(cell)}</v></c>`;
    }
    case 'object': {
      const [type, value] = resultXml(cell.value);
      return `<c r="${address}"${styleXml(style)}${type}><f>${xmlText(storedFormula(cell.formula))}</f>${value}</c>`;
    }
    default: {
      const [type, value] = resultXml(cell);
      return `<c r="${address}"${styleXml(style)}${type}>${value}</c>`;
    }
  }
}

const styleXml = (style: number): string => (style === PLAIN ? '' : ` s="${style}"`);

/** Type and value of what a formula gave, or of a number or truth value. */
function resultXml(value: CellValue): readonly [type: string, value: string] {
  switch (typeof value) {
    case 'string':
      return [' t="str"', `<v>${xmlText(value)}</v>`];
    case 'boolean':
      return [' t="b"', `<v>${value ? 1 : 0}</v>`];
    case 'number':
      return ['', Number.isFinite(value) ? `<v>${value}</v>` : ''];
    default:
      return ['', ''];
  }
}
