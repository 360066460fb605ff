import type { PaneHost } from './pane-host';

const prefix = 'office-runtime:';

/** `OfficeRuntime.storage` over a storage of the page. */
export function runtimeStorage(storage: PaneHost['storage']) {
  const keys = () =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  const getItem = (key: string) => Promise.resolve(storage.getItem(prefix + key));
  const setItem = (key: string, value: string) => {
    storage.setItem(prefix + key, value);
    return Promise.resolve();
  };
  const removeItem = (key: string) => {
    storage.removeItem(prefix + key);
    return Promise.resolve();
  };
  return {
    getItem,
    setItem,
    removeItem,
    getKeys: () => Promise.resolve(keys()),
    async getItems(wanted: readonly string[]) {
      const entries = await Promise.all(wanted.map(async (key) => [key, await getItem(key)]));
      return Object.fromEntries(entries) as Record<string, string | null>;
    },
    async setItems(values: Readonly<Record<string, string>>) {
      await Promise.all(Object.entries(values).map(([key, value]) => setItem(key, value)));
    },
    async removeItems(unwanted: readonly string[]) {
      await Promise.all(unwanted.map(removeItem));
    },
  };
}
