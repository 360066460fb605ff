import type { Host } from '../host';
import { HostError } from '../host-error';
import type { HostObject } from '../host-object';
import { type ObjectKind, bindObject, nullObject } from '../object-kind';
import { applicationKind } from './application-object';
import { documentPropertiesKind } from './document-properties-object';
import { unsupportedObjects } from './not-implemented-object';
import { pivotTablesKind } from './pivot-tables-object';
import { runtimeKind } from './runtime-object';
import { settingsKind } from './settings-object';
import { slicersKind } from './slicers-object';
import { worksheetsKind } from './worksheets-object';

/** The workbook: where every path begins. */
export const workbookKind: ObjectKind<undefined> = {
  name: 'Workbook',
  scalars: {
    Name: (_target, host) => host.model.fileName,
    ReadOnly: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => false,
    IsDirty: () => true,
    CalculationEngineVersion: () => 0,
  },
  objects: {
    Worksheets: (_target, host) => bindObject(worksheetsKind, undefined, host),
    Tables: (_target, host) => host.make.tables(),
    Names: (_target, host) => host.make.names(),
    Comments: (_target, host) => host.make.comments(),
    Application: (_target, host) => bindObject(applicationKind, undefined, host),
    Settings: (_target, host) => bindObject(settingsKind, undefined, host),
    Properties: (_target, host) => bindObject(documentPropertiesKind, undefined, host),
    PivotTables: (_target, host) => bindObject(pivotTablesKind, { sheetId: undefined }, host),
    Slicers: (_target, host) => bindObject(slicersKind, { sheetId: undefined }, host),
    _Runtime: (_target, host) => bindObject(runtimeKind, undefined, host),
    ...unsupportedObjects([
      'Bindings',
      'Functions',
      'CustomXmlParts',
      'Styles',
      'Protection',
      'DataConnections',
      'Queries',
      'LinkedWorkbooks',
      'TableStyles',
      'PivotTableStyles',
      'SlicerStyles',
      'TimelineStyles',
    ]),
  },
  methods: {
    GetActiveCell(_target, _args, host) {
      const sheetId = host.model.activeSheet.id;
      const { row, column } = host.model.selectionOf(sheetId);
      return host.make.range({ sheetId, area: { row, column, rows: 1, columns: 1 } });
    },
    GetSelectedRange(_target, _args, host) {
      const sheetId = host.model.activeSheet.id;
      return host.make.range({ sheetId, area: host.model.selectionOf(sheetId) });
    },
    _GetRangeForEventByReferenceId(_target, [id], host) {
      const range = eventRange(id, host);
      if (range.isNull) {
        throw new HostError('InvalidReference', 'The cells of the event no longer exist.');
      }
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_target, [id], host) => eventRange(id, host),
    _RemoveReference: (_target, [id], host) => host.references.release(String(id)),
    _RemoveAllReferences: (_target, _args, host) => host.references.releaseAll(),
    _GetReferenceCount: (_target, _args, host) => host.references.count,
  },
};

function eventRange(id: unknown, host: Host): HostObject {
  const target = host.references.rangeOf(String(id));
  return target ? host.make.range(target) : nullObject('Range');
}
