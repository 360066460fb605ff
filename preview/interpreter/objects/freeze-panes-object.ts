import { areaOf, maxColumns, maxRows } from '../../model/area';
import { parseAddress } from '../../model/a1-address';
import { rangeTargetOf, wholeArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument, itemNotFound } from '../host-error';
import { type ObjectKind, nullObject } from '../object-kind';
import { sheetOf } from './sheet-of';

interface SheetTarget {
  readonly sheetId: string;
}

/** The rows and columns of a sheet that stay in view. */
export const freezePanesKind: ObjectKind<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows(target, [count], host) {
      freeze(target, wholeArgument(count ?? 1, 'count', 0), 0, host);
    },
    FreezeColumns(target, [count], host) {
      freeze(target, 0, wholeArgument(count ?? 1, 'count', 0), host);
    },
    FreezeAt(target, [range], host) {
      const area =
        rangeTargetOf(range)?.area ??
        (typeof range === 'string' ? parseAddress(range)?.area : undefined);
      if (!area) throw invalidArgument('A range or an address such as A1:B2 was expected.');
      const rows = area.rows === maxRows ? 0 : area.row + area.rows;
      const columns = area.columns === maxColumns ? 0 : area.column + area.columns;
      freeze(target, rows, columns, host);
    },
    Unfreeze(target, _args, host) {
      freeze(target, 0, 0, host);
    },
    GetLocation(target, _args, host) {
      const location = frozenRange(target, host);
      if (!location) throw itemNotFound('no frozen pane');
      return location;
    },
    GetLocationOrNullObject: (target, _args, host) =>
      frozenRange(target, host) ?? nullObject('Range'),
  },
};

function freeze(target: SheetTarget, rows: number, columns: number, host: Host): void {
  const sheet = sheetOf(target, host);
  sheet.freeze = { rows, columns };
  sheet.emit({ kind: 'freeze', sheetId: sheet.id, source: 'addin' });
}

function frozenRange({ sheetId }: SheetTarget, host: Host) {
  const { rows, columns } = sheetOf({ sheetId }, host).freeze;
  if (rows === 0 && columns === 0) return undefined;
  return host.make.range({
    sheetId,
    area: areaOf(0, 0, rows || maxRows, columns || maxColumns),
  });
}
