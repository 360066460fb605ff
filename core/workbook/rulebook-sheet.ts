import type { RulebookDefinition } from '../rulebook/definition';
import { formats } from './cell-styles';
import type { LedgerSettings } from './ledger-settings';
import { sheetNames } from './sheet-names';
import type { Area, SheetPlan } from './workbook-plan';

/** Name of the range that keeps an office's own rulebook. */
export const RULEBOOK_NAME = 'LedgerRulebook';

/** Signs of a piece, well below what Excel takes in a cell and in a formula. */
const PIECE = 8_000;

/** Rows kept for pieces: more than three million signs. */
const ROWS = 400;

/** Stands before each piece, so that no cell begins like a number, a formula or a text mark. */
const MARK = '|';

export const rulebookPlace: Area = { row: 0, column: 0, rows: ROWS, columns: 1 };

/** The hidden sheet that keeps a rulebook of the office's own; none for one that ships. */
export function rulebookSheet(ledger: LedgerSettings): readonly SheetPlan[] {
  if (!ledger.ownRulebook) return [];
  return [
    {
      key: 'rulebook',
      name: sheetNames(ledger.language).rulebook,
      visibility: 'hidden',
      columns: [{ width: 60 }],
      blocks: [{ row: 0, column: 0, cells: rulebookCells(ledger.rulebook.definition) }],
      styles: [{ area: rulebookPlace, style: { numberFormat: formats.text } }],
      tables: [],
      conditionalFormats: [],
      validations: [],
      charts: [],
    },
  ];
}

/** A rulebook as the pieces of its JSON, one a row. */
export function rulebookCells(definition: RulebookDefinition): readonly (readonly string[])[] {
  const text = JSON.stringify(definition);
  const rows: string[][] = [];
  for (let start = 0; start < text.length;) {
    const end = isHighSurrogate(text.charCodeAt(start + PIECE - 1)) ? PIECE - 1 : PIECE;
    rows.push([MARK + text.slice(start, start + end)]);
    start += end;
  }
  return rows;
}

/** Whether a rulebook has room in its sheet. */
export const fitsSheet = (definition: RulebookDefinition): boolean =>
  rulebookCells(definition).length <= ROWS;

/** The text that pieces read from the sheet make up. */
export function rulebookText(cells: readonly (readonly unknown[])[]): string {
  return cells.map(([cell]) => (typeof cell === 'string' ? cell.slice(MARK.length) : '')).join('');
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
