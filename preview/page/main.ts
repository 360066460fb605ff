import { openOfficeSession } from '../interpreter/office-session';
import { WorkbookModel } from '../model/workbook-model';
import type { CommandHandler, PaneHost } from '../office/pane-host';
import { download } from './download';
import { bindGrid } from './grid/bind-grid';
import { selectAgain } from './grid/select-again';
import { createGrid } from './grid/create-grid';
import { registerWorkingDayFunctions } from './grid/working-day-functions';
import { WorksheetFunctions } from './grid/worksheet-functions';
import './preview-state';
import { createCellNote } from './shell/cell-note';
import { element } from './shell/element';
import { type RibbonButton, readManifest } from './shell/read-manifest';
import { renderRibbon } from './shell/ribbon';
import './shell/shell.css';
import { createTaskPane } from './shell/task-pane';
import { texts } from './shell/texts';
import { renderToolbar } from './shell/toolbar';
import { readViewSettings, saveViewSettings, type ViewSettings } from './shell/view-settings';

/** Where the server keeps the add-in's files. */
const addinBase = '/addin/';

const locales = { zh: 'zh-CN', en: 'en-US' } as const;

async function start(): Promise<void> {
  let settings = readViewSettings(location.search, localStorage);
  const manifestXml = await (await fetch(`${addinBase}manifest.xml`)).text();
  const manifest = () => readManifest(manifestXml, locales[settings.language]);
  const head = element('div');
  const gridElement = element('main', { class: 'grid' });
  const visibility = new Set<(visible: boolean) => void>();
  const commands = new Map<string, CommandHandler>();
  const showPane = (visible: boolean) => {
    pane.setVisible(visible);
    for (const listener of [...visibility]) listener(visible);
  };
  const pane = createTaskPane(
    () => showPane(false),
    (paneWidth) => change({ paneWidth }),
  );
  document.body.append(head, element('div', { class: 'work' }, gridElement, pane.element));

  const model = new WorkbookModel('Sheet1', 'preview.xlsx');
  document.body.append(createCellNote(model));
  const session = openOfficeSession(model);
  const { univer, univerAPI } = createGrid(
    gridElement,
    settings.language,
    settings.theme === 'dark',
  );
  const grid = bindGrid(univerAPI, model);
  registerWorkingDayFunctions(univer);
  session.afterBatch = () => grid.flush();
  session.beforeReading = () => grid.calculated();
  const functions = new WorksheetFunctions(univerAPI, manifest().functionsNamespace);

  const paneHost: PaneHost = {
    session,
    get displayLanguage() {
      return locales[settings.language];
    },
    get contentLanguage() {
      return locales[settings.language];
    },
    get theme() {
      return settings.theme;
    },
    storage: localStorage,
    setPaneVisible: showPane,
    onPaneVisible(listener) {
      visibility.add(listener);
      return () => {
        visibility.delete(listener);
      };
    },
    associateCommand: (name, handler) => void commands.set(name, handler),
    associateFunction: (id, calculate) => functions.associate(id, calculate),
  };
  window.complaintPreview = { model, session, grid, univerAPI, paneHost, commands };

  const press = (button: RibbonButton) => {
    if (button.action.kind === 'pane') {
      if (pane.address() !== addinBase + button.action.address) {
        pane.load(addinBase + button.action.address);
      }
      showPane(true);
      return;
    }
    const handler = commands.get(button.action.name);
    if (!handler) notify(texts.unknownCommand[settings.language], button.action.name);
    else handler({ source: { id: button.id }, completed: () => undefined });
  };
  const notify = (message: string, detail: string) => {
    const notice = element('div', { class: 'notice', role: 'alert' }, `${message}: ${detail}`);
    document.body.append(notice);
    setTimeout(() => notice.remove(), 6_000);
  };
  const saveWorkbook = async () => {
    await grid.calculated();
    const { writeXlsx, xlsxType } = await import('../export/write-xlsx');
    download(await writeXlsx(model), `${manifest().name}.xlsx`, xlsxType);
  };
  const render = () => {
    const shown = manifest();
    document.documentElement.lang = locales[settings.language];
    document.documentElement.classList.toggle('dark', settings.theme === 'dark');
    document.title = `${shown.name} · ${texts.preview[settings.language]}`;
    head.replaceChildren(
      renderToolbar(shown.name, settings, { change, download: saveWorkbook }),
      renderRibbon(shown, addinBase, press),
    );
    pane.setTitle(shown.tabLabel, settings.language);
    pane.setWidth(settings.paneWidth);
  };
  const change = (patch: Partial<ViewSettings>) => {
    const before = settings;
    settings = { ...settings, ...patch };
    saveViewSettings(settings, localStorage);
    render();
    if (before.language !== settings.language) {
      univerAPI.setLocale(settings.language === 'zh' ? 'zhCN' : 'enUS');
      // The name of the cell's number format stays in the old language until then.
      selectAgain(univerAPI);
    }
    if (before.theme !== settings.theme) univerAPI.toggleDarkMode(settings.theme === 'dark');
    if (before.language !== settings.language || before.theme !== settings.theme) {
      pane.load(addinBase + shownPane());
    }
  };
  const shownPane = () => manifest().paneAddress;

  render();
  const { functionsAddress } = manifest();
  if (functionsAddress !== undefined) {
    const metadata: unknown = await (await fetch(addinBase + functionsAddress)).json();
    functions.describe(metadata as Parameters<WorksheetFunctions['describe']>[0]);
  }
  pane.load(addinBase + shownPane());
  showPane(true);
}

void start();
