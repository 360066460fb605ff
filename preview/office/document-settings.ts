import type { WorkbookModel } from '../model/workbook-model';

type Callback = (result: { status: 'succeeded'; value: unknown }) => void;

/** `Office.context.document.settings`: a copy of the workbook's settings until it is saved. */
export interface DocumentSettings {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  saveAsync(options?: unknown, callback?: Callback): void;
  refreshAsync(callback?: Callback): void;
}

export function documentSettings(model: WorkbookModel): DocumentSettings {
  let copy = new Map(model.settings);
  const settings: DocumentSettings = {
    get: (name) => copy.get(name) ?? null,
    set(name, value) {
      copy.set(name, value);
    },
    remove(name) {
      copy.delete(name);
    },
    saveAsync(options, callback) {
      for (const key of model.settings.keys()) if (!copy.has(key)) model.setSetting(key, undefined);
      for (const [key, value] of copy) model.setSetting(key, value);
      answer(settings, typeof options === 'function' ? (options as Callback) : callback);
    },
    refreshAsync(callback) {
      copy = new Map(model.settings);
      answer(settings, callback);
    },
  };
  return settings;
}

function answer(value: unknown, callback: Callback | undefined): void {
  if (callback) setTimeout(() => callback({ status: 'succeeded', value }), 0);
}
