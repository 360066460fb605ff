import { type Area, intersection, maxColumns, maxRows } from '../../model/area';
import { fillFormula } from '../../model/formula-references';
import { shiftCells } from '../../model/shift-cells';
import { choiceArgument, rangeTargetOf } from '../argument-readers';
import type { Host } from '../host';
import { HostError, invalidArgument, notImplemented } from '../host-error';
import type { Methods } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { otherArea } from './range-navigation';
import { sheetOf } from './sheet-of';

/** The methods of a range that act on its cells. */
export const rangeActions: Methods<RangeTarget> = {
  Clear(target, [applyTo], host) {
    const what = choiceArgument(applyTo ?? 'All', 'applyTo', [
      'All',
      'Formats',
      'Contents',
      'ResetContents',
    ]);
    const sheet = sheetOf(target, host);
    if (what === 'ResetContents') throw notImplemented('Range.clear(ResetContents)');
    sheet.clear(
      target.area,
      what === 'All' ? 'both' : what === 'Formats' ? 'look' : 'contents',
      'addin',
    );
  },
  Select(target, _args, host) {
    if (sheetOf(target, host).settings.visibility !== 'Visible') {
      throw new HostError('InvalidOperation', 'A range of a hidden sheet cannot be selected.');
    }
    host.model.select(target.sheetId, target.area, 'addin');
  },
  Calculate(_target, _args, host) {
    host.model.emit({ kind: 'calculate' });
  },
  SetDirty(_target, _args, host) {
    host.model.emit({ kind: 'calculate' });
  },
  Merge(target, [across], host) {
    const sheet = sheetOf(target, host);
    const areas = across === true ? rowsOf(target.area) : [target.area];
    const kept = sheet.merges.filter((one) => !intersection(one, target.area));
    sheet.merges = [...kept, ...areas];
    sheet.emit({ kind: 'merges', sheetId: sheet.id, source: 'addin' });
  },
  Unmerge(target, _args, host) {
    const sheet = sheetOf(target, host);
    sheet.merges = sheet.merges.filter((one) => !intersection(one, target.area));
    sheet.emit({ kind: 'merges', sheetId: sheet.id, source: 'addin' });
  },
  Insert(target, [shift], host) {
    const direction = choiceArgument(shift, 'shift', ['Down', 'Right']);
    if (direction === 'Right') throw notImplemented('Range.insert(Right)');
    shiftCells(host.model, sheetOf(target, host), target.area, 'down', 'addin');
    return host.make.range(target);
  },
  Delete(target, [shift], host) {
    const direction = choiceArgument(shift, 'shift', ['Up', 'Left']);
    if (direction === 'Left') throw notImplemented('Range.delete(Left)');
    shiftCells(host.model, sheetOf(target, host), target.area, 'up', 'addin');
  },
  CopyFrom(target, [source, type, skipBlanks, transpose], host) {
    if (transpose === true) throw notImplemented('Range.copyFrom(transpose)');
    const kind = choiceArgument(type ?? 'All', 'copyType', [
      'All',
      'Formulas',
      'Values',
      'Formats',
    ]);
    const from = rangeTargetOf(source) ?? { ...target, area: otherArea(target, source, host) };
    copyCells(from, target, kind, skipBlanks === true, host);
  },
  _ValidateArraySize({ area }, [rows, columns]) {
    if (rows !== area.rows || columns !== area.columns) {
      throw invalidArgument(
        `The number of rows or columns in the input array doesn't match the size or dimensions of the range (${area.rows} × ${area.columns}).`,
      );
    }
    return true;
  },
};

function rowsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }));
}

function copyCells(
  from: RangeTarget,
  target: RangeTarget,
  kind: 'All' | 'Formulas' | 'Values' | 'Formats',
  skipBlanks: boolean,
  host: Host,
): void {
  const source = sheetOf(from, host);
  const sheet = sheetOf(target, host);
  const area = {
    ...target.area,
    rows: copiedCount(from.area.rows, target.area.rows, maxRows - target.area.row),
    columns: copiedCount(from.area.columns, target.area.columns, maxColumns - target.area.column),
  };
  sheet.putCells(
    area,
    (row, column) => {
      const fromRow = from.area.row + ((row - area.row) % from.area.rows);
      const fromColumn = from.area.column + ((column - area.column) % from.area.columns);
      const copied = source.grid.cellAt(fromRow, fromColumn) ?? { value: null };
      const old = sheet.grid.cellAt(row, column) ?? { value: null };
      if (skipBlanks && copied.value === null && copied.formula === undefined) return old;
      if (kind === 'Formats') return { ...old, style: copied.style ?? 0 };
      const style = (kind === 'All' ? copied.style : old.style) ?? 0;
      if (kind === 'Values' || copied.formula === undefined) return { value: copied.value, style };
      const formula = fillFormula(copied.formula, row - fromRow, column - fromColumn);
      return { value: null, formula, style };
    },
    kind === 'Formats' ? 'look' : 'both',
    'addin',
  );
}

/** A smaller target grows to the source; a larger one is filled with whole repetitions. */
function copiedCount(source: number, target: number, most: number): number {
  const count = target % source === 0 ? target : source;
  return Math.min(count, most);
}
