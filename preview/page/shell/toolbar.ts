import { element } from './element';
import { texts } from './texts';
import { paneWidths, type ViewSettings } from './view-settings';

export interface ToolbarActions {
  readonly change: (patch: Partial<ViewSettings>) => void;
  readonly download: () => Promise<void>;
}

/** Draws the preview's own bar: what this is, download, language, theme, pane width. */
export function renderToolbar(
  addinName: string,
  settings: ViewSettings,
  actions: ToolbarActions,
): HTMLElement {
  const { language, theme, paneWidth } = settings;
  const say = (key: keyof typeof texts) => texts[key][language];
  const download = button(say('download'), say('download'), 'download');
  download.addEventListener('click', () => {
    download.disabled = true;
    download.textContent = say('downloading');
    void actions.download().finally(() => {
      download.disabled = false;
      download.textContent = say('download');
    });
  });
  const other = button(say('language'), say('languageTitle'), 'language');
  other.addEventListener('click', () =>
    actions.change({ language: language === 'zh' ? 'en' : 'zh' }),
  );
  const look = button(say(theme === 'dark' ? 'light' : 'dark'), say('themeTitle'), 'theme');
  look.addEventListener('click', () =>
    actions.change({ theme: theme === 'dark' ? 'light' : 'dark' }),
  );
  const widths = paneWidths.map((width) => {
    const one = button(`${width}`, `${say('width')} ${width} px`, `width-${width}`);
    one.setAttribute('aria-pressed', String(width === paneWidth));
    one.addEventListener('click', () => actions.change({ paneWidth: width }));
    return one;
  });
  return element(
    'header',
    { class: 'toolbar' },
    element('strong', {}, addinName),
    element('span', { class: 'toolbar-badge' }, say('preview')),
    element('span', { class: 'toolbar-note' }, say('notExcel')),
    download,
    other,
    look,
    element('span', { class: 'toolbar-widths' }, `${say('width')} `, ...widths),
  );
}

function button(label: string, title: string, name: string): HTMLButtonElement {
  return element('button', { type: 'button', title, 'data-name': name }, label);
}
