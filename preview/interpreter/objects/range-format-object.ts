import { maxColumns, maxRows } from '../../model/area';
import type { CellStyle } from '../../model/cell';
import {
  booleanArgument,
  choiceArgument,
  numberArgument,
  wholeArgument,
} from '../argument-readers';
import type { Host } from '../host';
import { type ObjectKind, bindObject } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { fitColumns } from '../../model/fit-columns';
import { rangeBordersKind } from './range-borders-object';
import { rangeFillKind } from './range-fill-object';
import { rangeFontKind } from './range-font-object';
import { rangeProtectionKind } from './range-protection-object';
import { standardColumnWidth, standardRowHeight } from './range-sizes';
import { sharedStyle } from './shared-style';
import { sheetOf } from './sheet-of';

const horizontals = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const verticals = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** How the cells of a range look, apart from font, fill and borders. */
export const rangeFormatKind: ObjectKind<RangeTarget> = {
  name: 'RangeFormat',
  scalars: {
    WrapText: (target, host) => sharedStyle(target, host, (style) => style.wrap ?? false),
    HorizontalAlignment: (target, host) =>
      sharedStyle(target, host, (style) => style.horizontal ?? 'General'),
    VerticalAlignment: (target, host) =>
      sharedStyle(target, host, (style) => style.vertical ?? 'Bottom'),
    IndentLevel: (target, host) => sharedStyle(target, host, (style) => style.indent ?? 0),
    ColumnWidth: (target, host) => sharedSize(target, host, 'columns'),
    RowHeight: (target, host) => sharedSize(target, host, 'rows'),
  },
  setters: {
    WrapText: (target, value, host) =>
      restyle(target, host, { wrap: booleanArgument(value, 'wrapText') }),
    HorizontalAlignment: (target, value, host) =>
      restyle(target, host, {
        horizontal: choiceArgument(value, 'horizontalAlignment', horizontals),
      }),
    VerticalAlignment: (target, value, host) =>
      restyle(target, host, { vertical: choiceArgument(value, 'verticalAlignment', verticals) }),
    IndentLevel: (target, value, host) =>
      restyle(target, host, { indent: wholeArgument(value, 'indentLevel', 0) }),
    ColumnWidth: (target, value, host) =>
      resize(target, host, 'columns', numberArgument(value, 'columnWidth')),
    RowHeight: (target, value, host) =>
      resize(target, host, 'rows', numberArgument(value, 'rowHeight')),
  },
  objects: {
    Fill: (target, host) => bindObject(rangeFillKind, target, host),
    Font: (target, host) => bindObject(rangeFontKind, target, host),
    Borders: (target, host) => bindObject(rangeBordersKind, target, host),
    Protection: (target, host) => bindObject(rangeProtectionKind, target, host),
  },
  methods: {
    AutofitColumns(target, _args, host) {
      fitColumns(sheetOf(target, host), target.area);
    },
    AutofitRows(target, _args, host) {
      const sheet = sheetOf(target, host);
      for (const row of [...sheet.rowHeights.keys()]) {
        if (row >= target.area.row && row < target.area.row + target.area.rows) {
          sheet.rowHeights.delete(row);
        }
      }
      sheet.emit({ kind: 'sizes', sheetId: sheet.id, source: 'addin' });
    },
  },
};

function restyle(target: RangeTarget, host: Host, patch: CellStyle): void {
  sheetOf(target, host).restyle(target.area, (style) => ({ ...style, ...patch }), 'addin');
}

function span({ area }: RangeTarget, what: 'rows' | 'columns'): [number, number] {
  return what === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
}

function resize(target: RangeTarget, host: Host, what: 'rows' | 'columns', points: number): void {
  const sheet = sheetOf(target, host);
  const sizes = what === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  const [from, count] = span(target, what);
  for (let index = from; index < from + count; index++) sizes.set(index, points);
  sheet.emit({ kind: 'sizes', sheetId: sheet.id, source: 'addin' });
}

function sharedSize(target: RangeTarget, host: Host, what: 'rows' | 'columns'): number | null {
  const sheet = sheetOf(target, host);
  const sizes = what === 'rows' ? sheet.rowHeights : sheet.columnWidths;
  const standard = what === 'rows' ? standardRowHeight : standardColumnWidth;
  const [from, count] = span(target, what);
  const most = what === 'rows' ? maxRows : maxColumns;
  const found = new Set(count === most ? [...sizes.values(), standard] : []);
  if (count < most) {
    for (let index = from; index < from + count; index++) found.add(sizes.get(index) ?? standard);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
