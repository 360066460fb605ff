/**
 * A plain description of a workbook that the add-in writes through Office.js and the functions
 * as a file. Rows and columns are 0-based; dates are Excel serials of the 1900 system.
 */

export type CellValue = string | number | boolean | null;

/** A formula in A1 notation with a leading `=`, and the value the core computed as cached result. */
interface FormulaCell {
  readonly formula: string;
  readonly value: CellValue;
}

export type Cell = CellValue | FormulaCell;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

export interface CellStyle {
  /** Name of a typeface, as Excel's font list has it; absent: the workbook's own. */
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** RRGGBB without `#`. */
  readonly color?: string;
  readonly fill?: string;
  readonly pattern?: 'solid' | 'hatch';
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'center' | 'bottom';
  /** Characters that the text stands in from the line it is aligned to. */
  readonly indent?: number;
  readonly numberFormat?: string;
  /** Grey lines around every cell, or black ones on these sides of every cell. */
  readonly border?: 'thin' | readonly Side[];
}

export interface TablePlan {
  /** Workbook-unique table name. */
  readonly name: string;
  /** Header row included. */
  readonly area: Area;
  readonly style: string;
}

export interface ConditionalFormatPlan {
  readonly area: Area;
  /** Formula relative to the top left cell of the area. */
  readonly formula: string;
  readonly style: CellStyle;
}

export interface ValidationPlan {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'list'; readonly items: readonly string[] }
    | { readonly kind: 'list-range'; readonly formula: string }
    | { readonly kind: 'custom'; readonly formula: string };
  /** `stop` refuses, `warning` lets through. */
  readonly alert: 'stop' | 'warning';
  readonly title: string;
  readonly message: string;
  readonly prompt?: string;
}

export interface ChartPlan {
  /** By which the chart is found again. */
  readonly name?: string;
  readonly kind: 'column' | 'line' | 'pareto';
  readonly title: string;
  readonly anchor: Area;
  readonly categories: Area;
  readonly series: readonly {
    readonly name: string;
    readonly values: Area;
    /** A line over the columns of the others. */
    readonly line?: boolean;
    readonly secondAxis?: boolean;
  }[];
  /** Number format of the first value axis; absent: as numbers are. */
  readonly valueFormat?: string;
}

/** A field of a pivot: the header of a column of its source, and what stands in it, in order. */
export interface PivotAxis {
  readonly header: string;
  /** Each once, whatever the case of its letters; null for blank cells. */
  readonly items: readonly CellValue[];
  /** Places of the items that people have chosen not to see; absent: none. */
  readonly hidden?: readonly number[];
  /** Places of the items that stand on the axis; absent: all. */
  readonly shown?: readonly number[];
  /** The figure, by its place, that the items are sorted by. */
  readonly sort?: { readonly descending: boolean; readonly figure: number };
}

/** A figure of a pivot, of a column of its source. */
export interface PivotFigure {
  readonly header: string;
  readonly title: string;
  readonly subtotal: 'count' | 'sum';
  /** As a share of all, or of all so far along the rows; absent: as it is. */
  readonly shownAs?: 'shareOfTotal' | 'runningShare';
}

/** A native pivot of a table or of cells with a header row. */
export interface PivotPlan {
  /** Unique in the workbook. */
  readonly name: string;
  readonly source: { readonly table: string } | { readonly sheet: string; readonly area: Area };
  /** The headers of all columns of the source. */
  readonly headers: readonly string[];
  /** The rows of the source as they are; absent: programs read them when they open the workbook. */
  readonly records?: readonly (readonly CellValue[])[];
  readonly refreshOnLoad: boolean;
  /** From the name of the figure to the grand total, the filters above left out. */
  readonly area: Area;
  readonly row: PivotAxis;
  /** Absent: the figures stand side by side. */
  readonly column?: PivotAxis;
  /** One a row above the pivot, and a blank row between. */
  readonly filters: readonly PivotAxis[];
  /** One where there is a field on the columns; what is counted has no blank cells. */
  readonly figures: readonly PivotFigure[];
  /** What the grand totals are called. */
  readonly total: string;
}

export interface SheetPlan {
  readonly key: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden';
  /** Column widths in characters, left to right. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  readonly blocks: readonly {
    readonly row: number;
    readonly column: number;
    readonly cells: readonly (readonly Cell[])[];
  }[];
  /** Heights in points; rows not named here fit their text. */
  readonly rowHeights?: readonly {
    readonly row: number;
    readonly rows: number;
    readonly height: number;
  }[];
  readonly merges?: readonly Area[];
  readonly styles: readonly { readonly area: Area; readonly style: CellStyle }[];
  readonly tables: readonly TablePlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly charts: readonly ChartPlan[];
  readonly pivots?: readonly PivotPlan[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: {
    readonly landscape: boolean;
    readonly paper: Paper;
    /** At the head of every page, to the left. */
    readonly header: string;
    /** At the head of every page, to the right; absent: the day of printing. */
    readonly headerRight?: string;
    /** At the foot of every page, `{page}` and `{pages}` for the numbers; absent: both with a stroke. */
    readonly footer?: string;
    /** In points; absent: narrow ones. */
    readonly margins?: Margins;
    /** Number of the first page, so that every sheet counts for itself; absent: pages count on. */
    readonly firstPage?: number;
    /** Centred between the margins. */
    readonly centred?: boolean;
    /** Rows that every page repeats, from `repeatFrom` on (absent: from the top). */
    readonly repeatRows?: number;
    readonly repeatFrom?: number;
    readonly repeatColumns?: number;
    /** Pages side by side that the columns are spread over; absent: 1. */
    readonly pagesAcross?: number;
    /** Pages the rows are shrunk to; absent: as many as they need. */
    readonly pagesDown?: number;
    /** How many columns, from the left, go to paper; absent: all. */
    readonly columns?: number;
  };
}

/** Sizes of paper by the names both writers know. */
export type Paper = 'A4';

/** Of a page in points, 72 to the inch; header and footer are counted from the paper's edge. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** Workbook-level defined names; formula with a leading `=`. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}
