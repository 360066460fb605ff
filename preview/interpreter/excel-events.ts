import { formatArea } from '../model/a1-address';
import { intersection } from '../model/area';
import { type CellValue, isCellError } from '../model/cell';
import type { ModelChange } from '../model/model-change';
import { type ExcelEvent, type EventName, workbookTarget } from './event-hub';
import type { Host } from './host';

type Of<K extends ModelChange['kind']> = Extract<ModelChange, { kind: K }>;

/** The events of Excel that a change of the workbook raises. */
export function excelEvents(change: ModelChange, host: Host): readonly ExcelEvent[] {
  switch (change.kind) {
    case 'cells':
      return cellEvents(change, host);
    case 'shift':
      return shiftEvents(change, host);
    case 'sorted':
      return [
        sheetEvent('worksheetRowSorted', change.sheetId, {
          address: formatArea(change.area),
          source: 'Local',
        }),
      ];
    case 'selected':
      return selectionEvents(change, host);
    case 'sheet-activated':
      return [
        sheetEvent('worksheetDeactivated', change.before, {}),
        sheetEvent('worksheetActivated', change.sheetId, {}),
      ];
    case 'sheet-added':
      return [sheetEvent('worksheetAdded', change.sheetId, { source: 'Local' })];
    case 'sheet-deleted':
      return [sheetEvent('worksheetDeleted', change.sheetId, { source: 'Local' })];
    case 'table-added':
    case 'table-deleted':
      return [tableEvent(change)];
    default:
      return [];
  }
}

function sheetEvent(
  name: EventName,
  sheetId: string,
  content: Readonly<Record<string, unknown>>,
): ExcelEvent {
  return {
    name,
    targets: [sheetId, workbookTarget],
    content: { worksheetId: sheetId, ...content },
  };
}

function tableEvent(change: Of<'table-added' | 'table-deleted' | 'table-changed'>): ExcelEvent {
  return {
    name: change.kind === 'table-added' ? 'tableAdded' : 'tableDeleted',
    targets: [change.sheetId, workbookTarget],
    content: {
      source: 'Local',
      tableId: change.tableId,
      tableName: change.tableName,
      worksheetId: change.sheetId,
    },
  };
}

function cellEvents(change: Of<'cells'>, host: Host): readonly ExcelEvent[] {
  const { sheetId, area } = change;
  const address = formatArea(area);
  if (change.source === 'calculation') {
    return [sheetEvent('worksheetCalculated', sheetId, { address })];
  }
  const content = { address, source: 'Local', worksheetId: sheetId };
  const range = { sheetId, area };
  const events: ExcelEvent[] = [];
  if (change.what !== 'look') {
    const edited = {
      ...content,
      changeType: 'RangeEdited',
      shiftDirection: 'None',
      ...(change.source === 'addin' ? { triggerSource: 'ThisLocalAddin' } : {}),
      ...details(change, host),
    };
    events.push({ ...sheetEvent('worksheetChanged', sheetId, edited), range });
    for (const table of host.model.tables) {
      if (table.sheetId !== sheetId) continue;
      const shared = intersection(table.area, area);
      if (!shared) continue;
      events.push({
        name: 'tableChanged',
        targets: [table.id, sheetId, workbookTarget],
        content: { ...edited, address: formatArea(shared), tableId: table.id },
        range: { sheetId, area: shared },
      });
    }
  }
  if (change.what !== 'contents') {
    events.push({ ...sheetEvent('worksheetFormatChanged', sheetId, content), range });
  }
  return events;
}

/** What a single cell held before and after. */
function details(change: Of<'cells'>, host: Host): Readonly<Record<string, unknown>> {
  if (change.before === undefined) return {};
  const after = host.model.sheetById(change.sheetId)?.valueAt(change.area.row, change.area.column);
  const before = change.before as CellValue;
  return {
    valueBefore: before ?? '',
    valueAfter: after ?? '',
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after ?? null),
  };
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}

function shiftEvents(
  { sheetId, area, direction, source }: Of<'shift'>,
  host: Host,
): readonly ExcelEvent[] {
  const isDown = direction === 'down';
  const content = {
    address: formatArea(area),
    source: 'Local',
    shiftDirection: isDown ? 'ShiftCellDown' : 'ShiftCellUp',
    ...(source === 'addin' ? { triggerSource: 'ThisLocalAddin' } : {}),
  };
  const changeType = isDown ? 'CellInserted' : 'CellDeleted';
  const tables = host.model.tables.filter(
    (table) => table.sheetId === sheetId && intersection(table.area, area),
  );
  return [
    sheetEvent('worksheetChanged', sheetId, { ...content, changeType }),
    ...tables.map(({ id }): ExcelEvent => {
      const told = isDown ? 'RowInserted' : 'RowDeleted';
      return {
        name: 'tableChanged',
        targets: [id, sheetId, workbookTarget],
        content: { ...content, changeType: told, tableId: id, worksheetId: sheetId },
      };
    }),
  ];
}

function selectionEvents({ sheetId, area }: Of<'selected'>, host: Host): readonly ExcelEvent[] {
  const tables = host.model.tables.filter((table) => table.sheetId === sheetId);
  return [
    sheetEvent('worksheetSelectionChanged', sheetId, { address: formatArea(area) }),
    ...tables.map((table): ExcelEvent => {
      const shared = intersection(table.area, area);
      return {
        name: 'tableSelectionChanged',
        targets: [table.id],
        content: {
          address: shared ? formatArea(shared) : '',
          tableId: table.id,
          worksheetId: sheetId,
        },
      };
    }),
  ];
}
