import type { CellSource, Frame, Kept } from './chart-model';

/** A PivotTable: what it is of and how people see it. */
export interface PivotModel {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** The table it is of, or cells with a header row. */
  readonly source: { readonly tableId: string } | CellSource;
  /** Its first cell. */
  readonly at: { readonly row: number; readonly column: number };
  /** Headers of the fields. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly data: readonly PivotData[];
  /** Headers of the fields that filter it from above. */
  readonly filters: readonly string[];
  /** The items of a field it shows, whether filter, axis or slicer chose them; absent: all. */
  readonly selected: Readonly<Record<string, readonly string[]>>;
  readonly sort?: { readonly descending: boolean; readonly dataId: number };
  readonly kept: Kept;
  readonly layout: Kept;
  /** How many cells it took when it was last drawn, the filters above left out. */
  readonly drawn?: { readonly rows: number; readonly columns: number };
}

/** One figure of a pivot. */
export interface PivotData {
  readonly id: number;
  readonly field: string;
  readonly name: string;
  readonly summarizeBy: 'Count' | 'Sum';
  readonly showAs: 'None' | 'PercentOfGrandTotal' | 'PercentRunningTotal';
}

/** Buttons that filter a pivot by the values of a field. */
export interface SlicerModel {
  readonly id: string;
  readonly sheetId: string;
  readonly pivotId: string;
  readonly field: string;
  /** `Name`, `Caption`. */
  readonly kept: Kept;
  readonly frame: Frame;
}
