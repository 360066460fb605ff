import { type Area, intersection } from './area';

/** `down` when cells are inserted, `up` when they are deleted. */
export type ShiftDirection = 'down' | 'up';

/**
 * Where an area lies after cells were inserted at another area or deleted from it; undefined when
 * all its cells were deleted. An area that is only partly in the way stays where it is.
 */
export function shiftArea(area: Area, at: Area, direction: ShiftDirection): Area | undefined {
  if (at.column > area.column || at.column + at.columns < area.column + area.columns) return area;
  return direction === 'down' ? pushDown(area, at) : pullUp(area, at);
}

function pushDown(area: Area, at: Area): Area {
  if (at.row <= area.row) return { ...area, row: area.row + at.rows };
  return at.row < area.row + area.rows ? { ...area, rows: area.rows + at.rows } : area;
}

function pullUp(area: Area, at: Area): Area | undefined {
  const rows = area.rows - (intersection(area, at)?.rows ?? 0);
  if (rows === 0) return undefined;
  const before = Math.min(Math.max(area.row - at.row, 0), at.rows);
  return { ...area, row: area.row - before, rows };
}
