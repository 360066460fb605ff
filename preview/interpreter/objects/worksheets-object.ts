import { eventMethods } from '../event-methods';
import { workbookTarget } from '../event-hub';
import type { Host } from '../host';
import { itemNotFound } from '../host-error';
import { type ObjectKind, nullObject } from '../object-kind';
import { checkSheetName } from './check-sheet-name';

/** The sheets of the workbook, in the order of their tabs. */
export const worksheetsKind: ObjectKind<undefined> = {
  name: 'WorksheetCollection',
  items: (_target, host) => host.model.sheets.map((sheet) => host.make.worksheet(sheet.id)),
  item(_target, key, host) {
    const sheet = host.model.findSheet(String(key));
    if (!sheet) throw itemNotFound(`the worksheet ${String(key)}`);
    return host.make.worksheet(sheet.id);
  },
  methods: {
    Add(_target, [name], host) {
      const wanted =
        name === undefined || name === null || name === ''
          ? freeName(host)
          : checkSheetName(name, host);
      return host.make.worksheet(host.model.addSheet(wanted, 'addin').id);
    },
    GetActiveWorksheet: (_target, _args, host) => host.make.worksheet(host.model.activeSheet.id),
    GetCount: (_target, [visibleOnly], host) => counted(visibleOnly, host).length,
    GetFirst(_target, [visibleOnly], host) {
      const sheet = counted(visibleOnly, host)[0];
      if (!sheet) throw itemNotFound('there is no such worksheet');
      return host.make.worksheet(sheet.id);
    },
    GetLast(_target, [visibleOnly], host) {
      const sheet = counted(visibleOnly, host).at(-1);
      if (!sheet) throw itemNotFound('there is no such worksheet');
      return host.make.worksheet(sheet.id);
    },
    GetItemOrNullObject(_target, [key], host) {
      const sheet = host.model.findSheet(String(key));
      return sheet ? host.make.worksheet(sheet.id) : nullObject('Worksheet');
    },
    ...eventMethods<undefined>(() => workbookTarget, {
      AddedEvent: 'worksheetAdded',
      DeletedEvent: 'worksheetDeleted',
      ActivatedEvent: 'worksheetActivated',
      DeactivatedEvent: 'worksheetDeactivated',
      DataChangedEvent: 'worksheetChanged',
      SelectionChangedEvent: 'worksheetSelectionChanged',
      CalculatedEvent: 'worksheetCalculated',
      FormatChangedEvent: 'worksheetFormatChanged',
    }),
  },
};

function counted(visibleOnly: unknown, host: Host) {
  return host.model.sheets.filter(
    (sheet) => visibleOnly !== true || sheet.settings.visibility === 'Visible',
  );
}

function freeName(host: Host): string {
  let number = host.model.sheets.length + 1;
  while (host.model.findSheet(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
