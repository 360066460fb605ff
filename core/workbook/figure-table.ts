import type { MeasureUnit } from '../summary/summarise';
import type { CellValue } from './workbook-plan';

/** What a cell of figures is: text, a figure of a unit, or a change with its sign. */
export type FigureUnit = 'text' | 'change' | MeasureUnit;

export interface FigureCell {
  readonly value: CellValue;
  readonly unit: FigureUnit;
}

/** How some columns of the figures are drawn. */
export interface FigureChart {
  readonly kind: 'column' | 'line' | 'pareto';
  /** The first rows only; the rest is left to the table. */
  readonly rows: number;
  readonly series: readonly {
    /** 0-based column of the figures. */
    readonly column: number;
    /** A line over the columns of the others. */
    readonly line?: boolean;
    readonly secondAxis?: boolean;
  }[];
}

/** Figures as a pane shows them, ready for a sheet, the clipboard or a picture; in one language. */
export interface FigureTable {
  /** The same for the same figures of the same period: letters, digits and underscores. */
  readonly key: string;
  readonly title: string;
  /** Short name of the period, e.g. `2026-11`. */
  readonly period: string;
  /** Whose figures, of when: ledger and first and last day. */
  readonly remark: string;
  /** The time the figures are as of, in words. */
  readonly asOf: string;
  /** What the figures mean. */
  readonly definitions: readonly string[];
  readonly headers: readonly string[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly FigureCell[])[];
  readonly chart?: FigureChart;
}
