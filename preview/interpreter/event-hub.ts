import type { Area } from '../model/area';

/** The numbers the library knows event types by. */
export const eventTypes = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof eventTypes;

/** The target of events that concern any sheet or table of the workbook. */
export const workbookTarget = 'Workbook';

/** One event on its way to the add-in. */
export interface ExcelEvent {
  readonly name: EventName;
  readonly targets: readonly string[];
  readonly content: Readonly<Record<string, unknown>>;
  /** The cells a handler can ask back with `getRange`. */
  readonly range?: { readonly sheetId: string; readonly area: Area };
}

/** Knows which events the add-in has asked for, and whether it wants any at all. */
export class EventHub {
  enabled = true;
  readonly #wanted = new Map<string, number>();

  register(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    this.#wanted.set(key, (this.#wanted.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    const count = (this.#wanted.get(key) ?? 0) - 1;
    if (count > 0) this.#wanted.set(key, count);
    else this.#wanted.delete(key);
  }

  wants(name: EventName, target: string): boolean {
    return this.enabled && this.#wanted.has(`${name} ${target}`);
  }
}
