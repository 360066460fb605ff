import type { WorkbookModel } from '../model/workbook-model';
import { createHost } from './create-host';
import { type EventMessage, EventQueue } from './event-queue';
import type { Host } from './host';
import { type BatchRecord, type RequestExecutor, createRequestExecutor } from './request-executor';

/** One workbook as the add-ins of a page talk to it. */
export interface OfficeSession {
  readonly model: WorkbookModel;
  readonly host: Host;
  readonly executor: RequestExecutor;
  readonly batches: readonly BatchRecord[];
  /** Calls back with events until the returned function is called. */
  onMessage(listener: (message: EventMessage) => void): () => void;
  /** Brings what a batch changed to the grid; set by the page. */
  afterBatch: () => void;
  /** Waits for results of formulas before a batch that reads; set by the page. */
  beforeReading: () => Promise<void>;
}

/** Opens a session over a workbook; events are told after the batch or edit that caused them. */
export function openOfficeSession(model: WorkbookModel): OfficeSession {
  const host = createHost(model);
  const queue = new EventQueue(host);
  const listeners = new Set<(message: EventMessage) => void>();
  const deliver = () => {
    const message = queue.flush();
    if (message.entries.length === 0) return;
    for (const listener of [...listeners]) listener(message);
  };
  let waiting = false;
  model.onChange(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      deliver();
    }, 0);
  });
  const executor = createRequestExecutor(host, {
    afterBatch: () => session.afterBatch(),
    beforeReading: () => session.beforeReading(),
  });
  const session: OfficeSession = {
    model,
    host,
    executor,
    batches: executor.batches,
    onMessage(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    afterBatch: () => undefined,
    beforeReading: () => Promise.resolve(),
  };
  return session;
}
