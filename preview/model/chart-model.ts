import type { Area } from './area';

/** Cells of a sheet that a chart or a pivot reads. */
export interface CellSource {
  readonly sheetId: string;
  readonly area: Area;
}

/** Values by the names Office.js has for them on the wire. */
export type Kept = Readonly<Record<string, unknown>>;

/** Left, top, width and height in points. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A chart over cells. */
export interface ChartModel {
  readonly id: string;
  readonly frame: Frame;
  /** The cells it was laid over; absent: only the frame says where it stands. */
  readonly over?: Area;
  /** `Name`, `ChartType`, `DisplayBlanksAs`, `PlotVisibleOnly`. */
  readonly kept: Kept;
  readonly title: Kept;
  readonly legend: Kept;
  /** By type and group, e.g. `Value Primary`. */
  readonly axes: Readonly<Record<string, Kept>>;
  readonly series: readonly ChartSeriesModel[];
}

export interface ChartSeriesModel {
  readonly id: number;
  /** `Name`, `ChartType`, `AxisGroup`, `FillColor`, `LineColor`. */
  readonly kept: Kept;
  readonly values?: CellSource;
  readonly categories?: CellSource;
}
