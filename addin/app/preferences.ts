import type { Language } from '../../core/text';
import { createStore, type Store } from './store';

/** What a person chose for the pane; `auto` follows Office. */
export interface Preferences {
  readonly language: Language | 'auto';
  readonly theme: 'auto' | 'light' | 'dark';
  /** Name that the history gives as who did it; empty when the person gave none. */
  readonly operator: string;
}

/**
 * The person's preferences, kept in the web view's storage.
 *
 * @param storage localStorage, or undefined where the web view forbids it: then nothing is kept.
 */
export function createPreferences(storage: Storage | undefined): Store<Preferences> {
  const store = createStore(readPreferences(storage));
  return {
    ...store,
    set: (preferences) => {
      store.set(preferences);
      storage?.setItem(STORAGE_KEY, JSON.stringify(preferences));
    },
  };
}

const STORAGE_KEY = 'complaint-ledger.preferences';
const languages = ['auto', 'zh', 'en'] as const;
const themes = ['auto', 'light', 'dark'] as const;

function readPreferences(storage: Storage | undefined): Preferences {
  const stored = parseObject(storage?.getItem(STORAGE_KEY));
  return {
    language: languages.find((language) => language === stored['language']) ?? 'auto',
    theme: themes.find((theme) => theme === stored['theme']) ?? 'auto',
    operator: typeof stored['operator'] === 'string' ? stored['operator'] : '',
  };
}

function parseObject(text: string | null | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
