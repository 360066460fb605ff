import type { Finding } from '../finding';

/** A cell of a file from outside; a date keeps its serial, because the reader knows no zone. */
export type SourceCell =
  string | number | boolean | { readonly kind: 'date'; readonly serial: number } | null;

/** A row that has at least one filled cell; `row` is its 1-based number in the sheet. */
export interface SourceRow {
  readonly row: number;
  readonly cells: readonly SourceCell[];
}

/** What a workbook's sheet or a text file holds: one header row and the rows below it. */
export interface SourceTable {
  /** Names of the visible worksheets in order; one name for a text file. */
  readonly sheetNames: readonly string[];
  readonly sheet: string;
  /** Not empty and unique; `cells` of every row are as many as these. */
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
  /** True when serials count from 1904. */
  readonly date1904: boolean;
}

/** A finding about a file; `row` is the 1-based sheet row, `column` the header or letters. */
export interface TableFinding extends Finding {
  readonly row?: number;
  readonly column?: string;
}
