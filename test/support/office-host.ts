import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { TextDecoder, TextEncoder } from 'node:util';
import { openOfficeSession, type OfficeSession } from '../../preview/interpreter/office-session';
import { WorkbookModel } from '../../preview/model/workbook-model';
import { installOffice } from '../../preview/office/install-office';
import type { OfficeWindow } from '../../preview/office/office-window';
import type { CommandHandler, PaneHost, WorksheetFunction } from '../../preview/office/pane-host';

export interface OfficeHostOptions {
  /** BCP 47; Chinese when not given. */
  readonly displayLanguage?: string;
  readonly theme?: 'light' | 'dark';
  readonly firstSheetName?: string;
}

/** A workbook with the add-in's side of Office, for tests under jsdom. */
export interface OfficeHost {
  readonly model: WorkbookModel;
  readonly session: OfficeSession;
  /** Every request so far: number of actions and bytes. */
  readonly batches: OfficeSession['batches'];
  readonly commands: ReadonlyMap<string, CommandHandler>;
  readonly functions: ReadonlyMap<string, WorksheetFunction>;
  readonly paneVisible: () => boolean;
  /** Resolves when events raised so far have reached their handlers. */
  readonly eventsDelivered: () => Promise<void>;
  readonly stop: () => void;
}

const library = readFileSync(
  createRequire(`${process.cwd()}/package.json`).resolve(
    '@microsoft/office-js/dist/excel-web-16.00.debug.js',
  ),
  'utf8',
);

// Every browser has these; jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/**
 * Loads Microsoft's own Excel library into the jsdom window and connects it to an empty workbook:
 * afterwards `Office`, `Excel`, `OfficeExtension`, `OfficeRuntime` and `CustomFunctions` are there
 * and `Excel.run` works for real. Each call starts with a new workbook.
 */
export function createOfficeHost(options: OfficeHostOptions = {}): OfficeHost {
  const commands = new Map<string, CommandHandler>();
  const functions = new Map<string, WorksheetFunction>();
  const listeners = new Set<(visible: boolean) => void>();
  let visible = true;
  const model = new WorkbookModel(options.firstSheetName);
  const session = openOfficeSession(model);
  const host: PaneHost = {
    session,
    displayLanguage: options.displayLanguage ?? 'zh-CN',
    contentLanguage: options.displayLanguage ?? 'zh-CN',
    theme: options.theme ?? 'light',
    storage: window.localStorage,
    setPaneVisible(wanted) {
      visible = wanted;
      for (const listener of [...listeners]) listener(wanted);
    },
    onPaneVisible(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    associateCommand: (name, handler) => void commands.set(name, handler),
    associateFunction: (id, calculate) => void functions.set(id, calculate),
  };
  // The library of an earlier host cannot be defined over.
  for (const name of ['Office', 'OSF', 'OfficeExtension', 'Excel', 'OfficeRuntime', 'Microsoft']) {
    Reflect.set(globalThis, name, undefined);
  }
  // An indirect eval runs the library as a page's script would: its variables become globals.
  (0, eval)(library);
  const stop = installOffice(window as unknown as OfficeWindow & Window, host);
  return {
    model,
    session,
    batches: session.batches,
    commands,
    functions,
    paneVisible: () => visible,
    eventsDelivered: async () => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    stop,
  };
}
