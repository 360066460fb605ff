import type { WorkbookModel } from '../model/workbook-model';
import type { EventHub } from './event-hub';
import type { HostObject } from './host-object';
import type { RangeTarget, ReferenceTable } from './reference-table';

/** What every object of one workbook session works on. */
export interface Host {
  readonly model: WorkbookModel;
  readonly references: ReferenceTable;
  readonly events: EventHub;
  readonly make: ObjectFactory;
}

/** Makes the objects that other objects lead to. */
export interface ObjectFactory {
  workbook(): HostObject;
  worksheet(sheetId: string): HostObject;
  range(target: RangeTarget): HostObject;
  table(tableId: string): HostObject;
  /** The names of the workbook, or of one sheet. */
  names(sheetId?: string): HostObject;
  /** The tables of the workbook, or of one sheet. */
  tables(sheetId?: string): HostObject;
  comments(sheetId?: string): HostObject;
}

export type { RangeTarget };
