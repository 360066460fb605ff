import { boundingArea } from '../model/area';
import type { ModelChange } from '../model/model-change';
import { withoutKeys } from '../model/without-keys';
import { type ExcelEvent, eventTypes } from './event-hub';
import { excelEvents } from './excel-events';
import type { Host } from './host';

/** Events as the library's message handlers take them. */
export interface EventMessage {
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    /** JSON. */
    readonly message: string;
  }[];
}

const eventCategory = 65_536;

/**
 * Gathers what happens to the workbook until it is flushed; edits that touch below each other, such
 * as the pieces of one large write, become one event.
 */
export class EventQueue {
  #changes: ModelChange[] = [];

  constructor(readonly host: Host) {
    host.model.onChange((change) => this.#add(change));
  }

  /** The events the add-in wants, in order; the queue is empty afterwards. */
  flush(): EventMessage {
    const changes = this.#changes;
    this.#changes = [];
    const events = changes.flatMap((change) => excelEvents(change, this.host));
    return { entries: events.flatMap((event) => this.#entries(event)) };
  }

  #add(change: ModelChange): void {
    const last = this.#changes.at(-1);
    const joined = last && joinedEdit(last, change);
    if (joined) this.#changes[this.#changes.length - 1] = joined;
    else this.#changes.push(change);
  }

  #entries({ name, targets, content, range }: ExcelEvent) {
    const wanting = targets.filter((target) => this.host.events.wants(name, target));
    if (wanting.length === 0) return [];
    const reference = range && { referenceId: this.host.references.keep(range) };
    const message = JSON.stringify({ ...content, ...reference });
    return wanting.map((targetId) => ({
      messageCategory: eventCategory,
      messageType: eventTypes[name],
      targetId,
      message,
    }));
  }
}

function joinedEdit(one: ModelChange, other: ModelChange): ModelChange | undefined {
  if (one.kind !== 'cells' || other.kind !== 'cells') return undefined;
  const alike =
    one.sheetId === other.sheetId &&
    one.source === other.source &&
    one.what === other.what &&
    one.area.column === other.area.column &&
    one.area.columns === other.area.columns &&
    one.area.row + one.area.rows === other.area.row;
  if (!alike) return undefined;
  return { ...withoutKeys(one, 'before'), area: boundingArea(one.area, other.area) };
}
