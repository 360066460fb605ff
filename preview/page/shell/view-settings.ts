import type { Language } from '../../../core/text';

/** How a person looks at the preview. */
export interface ViewSettings {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** Pixels. */
  readonly paneWidth: number;
}

export const paneWidths = [350, 320] as const;

const key = 'complaint-ledger-preview';

/** Reads the settings: the address wins (`?lang=en&theme=dark&pane=320`), then the last visit. */
export function readViewSettings(search: string, storage: Storage): ViewSettings {
  const address = new URLSearchParams(search);
  const saved = savedSettings(storage);
  const language = address.get('lang') ?? saved['language'];
  const theme = address.get('theme') ?? saved['theme'];
  const width = Number(address.get('pane') ?? saved['paneWidth']);
  return {
    language: typeof language === 'string' && language.startsWith('en') ? 'en' : 'zh',
    theme: theme === 'dark' ? 'dark' : 'light',
    paneWidth: width >= 280 && width <= 800 ? width : paneWidths[0],
  };
}

export function saveViewSettings(settings: ViewSettings, storage: Storage): void {
  storage.setItem(key, JSON.stringify(settings));
}

function savedSettings(storage: Storage): Readonly<Record<string, unknown>> {
  try {
    const saved: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    return typeof saved === 'object' && saved !== null
      ? Object.fromEntries(Object.entries(saved))
      : {};
  } catch {
    return {};
  }
}
