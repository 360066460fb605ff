import { formatArea, parseAddress } from '../../model/a1-address';
import {
  type Area,
  boundingArea,
  intersection,
  isOnSheet,
  maxColumns,
  maxRows,
} from '../../model/area';
import { optionalWhole, rangeTargetOf, wholeArgument } from '../argument-readers';
import type { Host } from '../host';
import { HostError, invalidArgument, itemNotFound } from '../host-error';
import type { HostObject } from '../host-object';
import { type Methods, nullObject } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { sheetOf } from './sheet-of';

type Move = (area: Area, args: readonly unknown[]) => Area;

/** The methods of a range that lead to another range. */
export const rangeNavigation: Methods<RangeTarget> = {
  GetCell: moving((area, [row, column]) => ({
    row: area.row + wholeArgument(row, 'row'),
    column: area.column + wholeArgument(column, 'column'),
    rows: 1,
    columns: 1,
  })),
  GetRow: moving((area, [row]) => ({
    ...area,
    row: area.row + inside(wholeArgument(row, 'row', 0), area.rows, 'row'),
    rows: 1,
  })),
  GetColumn: moving((area, [column]) => ({
    ...area,
    column: area.column + inside(wholeArgument(column, 'column', 0), area.columns, 'column'),
    columns: 1,
  })),
  GetLastRow: moving((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  GetLastColumn: moving((area) => ({
    ...area,
    column: area.column + area.columns - 1,
    columns: 1,
  })),
  GetLastCell: moving((area) => ({
    row: area.row + area.rows - 1,
    column: area.column + area.columns - 1,
    rows: 1,
    columns: 1,
  })),
  GetRowsBelow: moving((area, [count]) => rowsBelow(area, optionalWhole(count, 'count') ?? 1)),
  GetRowsAbove: moving((area, [count]) => rowsAbove(area, optionalWhole(count, 'count') ?? 1)),
  GetColumnsAfter: moving((area, [count]) =>
    turn(rowsBelow(turn(area), optionalWhole(count, 'count') ?? 1)),
  ),
  GetColumnsBefore: moving((area, [count]) =>
    turn(rowsAbove(turn(area), optionalWhole(count, 'count') ?? 1)),
  ),
  GetOffsetRange: moving((area, [rows, columns]) => ({
    ...area,
    row: area.row + wholeArgument(rows, 'rowOffset'),
    column: area.column + wholeArgument(columns, 'columnOffset'),
  })),
  GetResizedRange: moving((area, [rows, columns]) => ({
    ...area,
    rows: area.rows + wholeArgument(rows, 'deltaRows'),
    columns: area.columns + wholeArgument(columns, 'deltaColumns'),
  })),
  GetAbsoluteResizedRange: moving((area, [rows, columns]) => ({
    ...area,
    rows: wholeArgument(rows, 'numRows', 1),
    columns: wholeArgument(columns, 'numColumns', 1),
  })),
  GetEntireRow: moving((area) => ({ ...area, column: 0, columns: maxColumns })),
  GetEntireColumn: moving((area) => ({ ...area, row: 0, rows: maxRows })),
  GetBoundingRect: (target, [other], host) =>
    host.make.range({ ...target, area: boundingArea(target.area, otherArea(target, other, host)) }),
  GetIntersection: (target, [other], host) => {
    const area = intersection(target.area, otherArea(target, other, host));
    if (!area) throw itemNotFound('the ranges do not intersect');
    return host.make.range({ ...target, area });
  },
  GetIntersectionOrNullObject: (target, [other], host) => {
    const area = intersection(target.area, otherArea(target, other, host));
    return area ? host.make.range({ ...target, area }) : nullObject('Range');
  },
  GetUsedRange: (target, [valuesOnly], host) => usedRange(target, valuesOnly === true, host),
  GetUsedRangeOrNullObject: (target, [valuesOnly], host) => {
    const area = sheetOf(target, host).usedArea(target.area, valuesOnly === true);
    return area ? host.make.range({ ...target, area }) : nullObject('Range');
  },
  GetSurroundingRegion: (target, _args, host) =>
    host.make.range({ ...target, area: regionAround(target, host) }),
};

/** The used cells of a range; an empty range answers its first cell, as Excel does. */
export function usedRange(target: RangeTarget, valuesOnly: boolean, host: Host): HostObject {
  const used = sheetOf(target, host).usedArea(target.area, valuesOnly);
  return host.make.range({ ...target, area: used ?? { ...target.area, rows: 1, columns: 1 } });
}

/** The area an argument names: a range of the same sheet or an address on it. */
export function otherArea(target: RangeTarget, other: unknown, host: Host): Area {
  const range = rangeTargetOf(other) ?? addressed(target, other, host);
  if (range.sheetId !== target.sheetId)
    throw invalidArgument('The ranges are on different sheets.');
  return range.area;
}

function addressed(target: RangeTarget, text: unknown, host: Host): RangeTarget {
  const address = typeof text === 'string' ? parseAddress(text) : undefined;
  if (!address) throw invalidArgument('A range or an address such as A1:B2 was expected.');
  if (address.sheet === undefined) return { ...target, area: address.area };
  const sheet = host.model.findSheet(address.sheet);
  if (!sheet) throw itemNotFound(`the worksheet ${address.sheet}`);
  return { sheetId: sheet.id, area: address.area };
}

function moving(move: Move): Methods<RangeTarget>[string] {
  return (target, args, host) => {
    const area = move(target.area, args);
    if (!isOnSheet(area)) {
      throw new HostError(
        'InvalidArgument',
        `The argument is invalid: the range would leave the sheet (from ${formatArea(target.area)}).`,
      );
    }
    return host.make.range({ ...target, area });
  };
}

function inside(index: number, count: number, name: string): number {
  if (index >= count) throw invalidArgument(`${name} must be less than ${count}.`);
  return index;
}

function rowsBelow(area: Area, count: number): Area {
  if (count === 0) throw invalidArgument('count must not be 0.');
  if (count > 0) return { ...area, row: area.row + area.rows, rows: count };
  return { ...area, row: area.row + area.rows + count, rows: -count };
}

function rowsAbove(area: Area, count: number): Area {
  if (count === 0) throw invalidArgument('count must not be 0.');
  return count > 0 ? { ...area, row: area.row - count, rows: count } : { ...area, rows: -count };
}

function turn(area: Area): Area {
  return { row: area.column, column: area.row, rows: area.columns, columns: area.rows };
}

function regionAround(target: RangeTarget, host: Host): Area {
  const sheet = sheetOf(target, host);
  let region = { ...target.area, rows: 1, columns: 1 };
  for (;;) {
    const row = Math.max(region.row - 1, 0);
    const column = Math.max(region.column - 1, 0);
    const around = {
      row,
      column,
      rows: Math.min(region.row + region.rows + 1, maxRows) - row,
      columns: Math.min(region.column + region.columns + 1, maxColumns) - column,
    };
    const used = sheet.usedArea(around, true);
    const next = used ? boundingArea(region, used) : region;
    if (next.rows === region.rows && next.columns === region.columns) return region;
    region = next;
  }
}
