/** What a cell shows or computed; an error is its text, such as `#N/A`. */
export type CellValue = string | number | boolean | null;

/** One cell; `style` is an id of the workbook's style table. */
export interface Cell {
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  readonly style?: number;
}

export type BorderSide =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** How a cell looks; colours are `#RRGGBB`, sizes points; a missing entry is Excel's default. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fillColor?: string;
  readonly fillPattern?: string;
  readonly patternColor?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly unlocked?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

export type CellError =
  | '#N/A'
  | '#VALUE!'
  | '#REF!'
  | '#NAME?'
  | '#NUM!'
  | '#DIV/0!'
  | '#NULL!'
  | '#SPILL!'
  | '#CALC!'
  | '#BUSY!'
  | '#GETTING_DATA';

const errors: ReadonlySet<unknown> = new Set<CellError>([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#DIV/0!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
]);

/** Tells whether a value is an error that a formula returned. */
export function isCellError(value: unknown): value is CellError {
  return errors.has(value);
}
