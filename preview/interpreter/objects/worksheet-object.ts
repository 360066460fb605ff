import { parseAddress } from '../../model/a1-address';
import { areaOf, isOnSheet, maxColumns, maxRows } from '../../model/area';
import type { SheetModel, SheetSettings, Visibility } from '../../model/sheet-model';
import {
  booleanArgument,
  choiceArgument,
  colorArgument,
  optionalText,
  wholeArgument,
} from '../argument-readers';
import { eventMethods } from '../event-methods';
import type { Host } from '../host';
import { HostError, invalidArgument, itemNotFound } from '../host-error';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import { autoFilterKind } from './auto-filter-object';
import { chartsKind } from './charts-object';
import { checkSheetName } from './check-sheet-name';
import { freezePanesKind } from './freeze-panes-object';
import { unsupportedObjects } from './not-implemented-object';
import { pageLayoutKind } from './page-layout-object';
import { pivotTablesKind } from './pivot-tables-object';
import { usedRange } from './range-navigation';
import { standardColumnWidth, standardRowHeight } from './range-sizes';
import { sheetOf } from './sheet-of';
import { sheetProtectionKind } from './sheet-protection-object';
import { slicersKind } from './slicers-object';

export interface SheetTarget {
  readonly sheetId: string;
}

const visibilities: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

/** A sheet of the workbook. */
export const worksheetKind: ObjectKind<SheetTarget> = {
  name: 'Worksheet',
  identity: ({ sheetId }) => ({ Id: sheetId }),
  scalars: {
    Id: ({ sheetId }) => sheetId,
    Name: (target, host) => sheetOf(target, host).name,
    Position: (target, host) => host.model.sheets.indexOf(sheetOf(target, host)),
    Visibility: (target, host) => sheetOf(target, host).settings.visibility,
    TabColor: (target, host) => sheetOf(target, host).settings.tabColor,
    ShowGridlines: (target, host) => sheetOf(target, host).settings.showGridlines,
    ShowHeadings: (target, host) => sheetOf(target, host).settings.showHeadings,
    StandardWidth: () => standardColumnWidth,
    StandardHeight: () => standardRowHeight,
    TabId: (target, host) => host.model.sheets.indexOf(sheetOf(target, host)) + 1,
  },
  setters: {
    Name(target, value, host) {
      const name = checkSheetName(value, host, target.sheetId);
      change(target, host, { name });
    },
    Position(target, value, host) {
      const position = wholeArgument(value, 'position', 0);
      if (position >= host.model.sheets.length) {
        throw invalidArgument(`position must be less than ${host.model.sheets.length}.`);
      }
      host.model.moveSheet(target.sheetId, position);
    },
    Visibility: (target, value, host) =>
      showOrHide(target, choiceArgument(value, 'visibility', visibilities), host),
    TabColor: (target, value, host) =>
      change(target, host, { tabColor: value === '' ? '' : colorArgument(value, 'tabColor') }),
    Gridlines: (target, value, host) =>
      change(target, host, { showGridlines: booleanArgument(value, 'showGridlines') }),
    Headings: (target, value, host) =>
      change(target, host, { showHeadings: booleanArgument(value, 'showHeadings') }),
  },
  objects: {
    Tables: ({ sheetId }, host) => host.make.tables(sheetId),
    Names: ({ sheetId }, host) => host.make.names(sheetId),
    Comments: ({ sheetId }, host) => host.make.comments(sheetId),
    Charts: (target, host) => bindObject(chartsKind, target, host),
    PivotTables: ({ sheetId }, host) => bindObject(pivotTablesKind, { sheetId }, host),
    Slicers: ({ sheetId }, host) => bindObject(slicersKind, { sheetId }, host),
    FreezePanes: (target, host) => bindObject(freezePanesKind, target, host),
    AutoFilter: ({ sheetId }, host) =>
      bindObject(autoFilterKind, { sheetId, tableId: undefined }, host),
    Protection: (target, host) => bindObject(sheetProtectionKind, target, host),
    PageLayout: (target, host) => bindObject(pageLayoutKind, target, host),
    ...unsupportedObjects([
      'Shapes',
      'Visuals',
      'CustomProperties',
      'NamedSheetViews',
      'HorizontalPageBreaks',
      'VerticalPageBreaks',
    ]),
  },
  methods: {
    Activate(target, _args, host) {
      if (sheetOf(target, host).settings.visibility !== 'Visible') {
        throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
      }
      host.model.activate(target.sheetId);
    },
    Calculate(_target, _args, host) {
      host.model.emit({ kind: 'calculate' });
    },
    Delete: (target, _args, host) => deleteSheet(target, host),
    GetRange({ sheetId }, [address], host) {
      const text = optionalText(address, 'address');
      if (text === undefined || text === '') {
        return host.make.range({ sheetId, area: areaOf(0, 0, maxRows, maxColumns) });
      }
      return host.make.range({ sheetId, area: areaNamed(sheetId, text, host) });
    },
    GetRangeByIndexes({ sheetId }, [row, column, rows, columns], host) {
      const area = areaOf(
        wholeArgument(row, 'startRow', 0),
        wholeArgument(column, 'startColumn', 0),
        wholeArgument(rows, 'rowCount', 1),
        wholeArgument(columns, 'columnCount', 1),
      );
      if (!isOnSheet(area)) throw invalidArgument('The range would leave the sheet.');
      return host.make.range({ sheetId, area });
    },
    GetCell({ sheetId }, [row, column], host) {
      const area = areaOf(wholeArgument(row, 'row', 0), wholeArgument(column, 'column', 0));
      if (!isOnSheet(area)) throw invalidArgument('The cell is not on the sheet.');
      return host.make.range({ sheetId, area });
    },
    GetUsedRange: ({ sheetId }, [valuesOnly], host) =>
      usedRange({ sheetId, area: areaOf(0, 0, maxRows, maxColumns) }, valuesOnly === true, host),
    GetUsedRangeOrNullObject({ sheetId }, [valuesOnly], host) {
      const all = areaOf(0, 0, maxRows, maxColumns);
      const area = sheetOf({ sheetId }, host).usedArea(all, valuesOnly === true);
      return area ? host.make.range({ sheetId, area }) : nullObject('Range');
    },
    GetNext: (target, [visibleOnly], host) => found(neighbour(target, 1, visibleOnly, host), host),
    GetNextOrNullObject: (target, [visibleOnly], host) =>
      foundOrNull(neighbour(target, 1, visibleOnly, host), host),
    GetPrevious: (target, [visibleOnly], host) =>
      found(neighbour(target, -1, visibleOnly, host), host),
    GetPreviousOrNullObject: (target, [visibleOnly], host) =>
      foundOrNull(neighbour(target, -1, visibleOnly, host), host),
    _GetSheetById: (_target, [id], host) => found(host.model.sheetById(String(id)), host),
    ...eventMethods<SheetTarget>(({ sheetId }) => sheetId, {
      DataChangedEvent: 'worksheetChanged',
      SelectionChangedEvent: 'worksheetSelectionChanged',
      ActivatedEvent: 'worksheetActivated',
      DeactivatedEvent: 'worksheetDeactivated',
      CalculatedEvent: 'worksheetCalculated',
      FormatChangedEvent: 'worksheetFormatChanged',
      RowSortedEvent: 'worksheetRowSorted',
    }),
  },
};

function change(target: SheetTarget, host: Host, patch: Partial<SheetSettings>): void {
  sheetOf(target, host).changeSettings(patch, 'addin');
}

/** The area of an address, a defined name or a table name, as far as it lies on the sheet. */
function areaNamed(sheetId: string, text: string, host: Host) {
  const parsed = parseAddress(text);
  if (
    parsed &&
    (parsed.sheet === undefined || host.model.findSheet(parsed.sheet)?.id === sheetId)
  ) {
    return parsed.area;
  }
  const table = host.model.findTable(text);
  if (table?.sheetId === sheetId) return table.area;
  const name = host.model.names.find((one) => one.name.toLowerCase() === text.toLowerCase());
  const named = name && parseAddress(name.formula.slice(1));
  if (named?.sheet !== undefined && host.model.findSheet(named.sheet)?.id === sheetId) {
    return named.area;
  }
  throw invalidArgument(`${text} is neither an address nor a name on this sheet.`);
}

function visibleSheets(host: Host): readonly SheetModel[] {
  return host.model.sheets.filter((sheet) => sheet.settings.visibility === 'Visible');
}

function showOrHide(target: SheetTarget, visibility: Visibility, host: Host): void {
  const sheet = sheetOf(target, host);
  const others = visibleSheets(host).filter((one) => one !== sheet);
  const [next] = others;
  if (visibility !== 'Visible' && !next) {
    throw new HostError('InvalidOperation', 'A workbook must have at least one visible sheet.');
  }
  if (visibility !== 'Visible' && next && host.model.activeSheetId === sheet.id) {
    host.model.activate(next.id);
  }
  change(target, host, { visibility });
}

function deleteSheet(target: SheetTarget, host: Host): void {
  const sheet = sheetOf(target, host);
  if (visibleSheets(host).every((one) => one === sheet)) {
    throw new HostError('InvalidOperation', 'A workbook must have at least one visible sheet.');
  }
  host.model.removeSheet(target.sheetId, 'addin');
}

function neighbour(target: SheetTarget, step: number, visibleOnly: unknown, host: Host) {
  const sheets =
    visibleOnly === true
      ? host.model.sheets.filter(
          (one) => one.settings.visibility === 'Visible' || one.id === target.sheetId,
        )
      : host.model.sheets;
  return sheets[sheets.indexOf(sheetOf(target, host)) + step];
}

function found(sheet: SheetModel | undefined, host: Host) {
  if (!sheet) throw itemNotFound('there is no such worksheet');
  return host.make.worksheet(sheet.id);
}

function foundOrNull(sheet: SheetModel | undefined, host: Host) {
  return sheet ? host.make.worksheet(sheet.id) : nullObject('Worksheet');
}
