import type { WorkbookModel } from '../model/workbook-model';
import { EventHub } from './event-hub';
import type { Host, ObjectFactory } from './host';
import { bindObject } from './object-kind';
import { commentsKind } from './objects/comments-object';
import { namesKind } from './objects/names-object';
import { rangeKind } from './objects/range-object';
import { tableKind } from './objects/table-object';
import { tablesKind } from './objects/tables-object';
import { workbookKind } from './objects/workbook-object';
import { worksheetKind } from './objects/worksheet-object';
import { ReferenceTable } from './reference-table';

/** Makes the host that Office.js batches run on over a workbook. */
export function createHost(model: WorkbookModel): Host {
  const make: ObjectFactory = {
    workbook: () => bindObject(workbookKind, undefined, host),
    worksheet: (sheetId) => bindObject(worksheetKind, { sheetId }, host),
    range: (target) => bindObject(rangeKind, target, host),
    table: (tableId) => bindObject(tableKind, { tableId }, host),
    names: (sheetId) => bindObject(namesKind, { sheetId }, host),
    tables: (sheetId) => bindObject(tablesKind, { sheetId }, host),
    comments: (sheetId) => bindObject(commentsKind, { sheetId }, host),
  };
  const host: Host = {
    model,
    references: new ReferenceTable(model),
    events: new EventHub(),
    make,
  };
  return host;
}
