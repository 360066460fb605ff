import { useSyncExternalStore } from 'react';
import type { Store } from './store';

/** The store's value; the component is drawn again when it changes. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);
