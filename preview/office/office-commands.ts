import type { CommandHandler, PaneHost } from './pane-host';

/** `Office.actions`: which function of the add-in a ribbon button runs. */
export function officeActions(host: PaneHost) {
  return {
    associate(name: string, handler: CommandHandler) {
      host.associateCommand(name, handler);
    },
  };
}

/** `Office.addin`: showing and hiding the task pane of a shared runtime. */
export function officeAddin(host: PaneHost) {
  let behavior = 'None';
  return {
    showAsTaskpane() {
      host.setPaneVisible(true);
      return Promise.resolve();
    },
    hide() {
      host.setPaneVisible(false);
      return Promise.resolve();
    },
    setStartupBehavior(wanted: string) {
      behavior = wanted;
      return Promise.resolve();
    },
    getStartupBehavior: () => Promise.resolve(behavior),
    onVisibilityModeChanged(handler: (message: { visibilityMode: string }) => void) {
      const stop = host.onPaneVisible((visible) => {
        handler({ visibilityMode: visible ? 'Taskpane' : 'Hidden' });
      });
      return Promise.resolve(() => {
        stop();
        return Promise.resolve();
      });
    },
  };
}

/** `Office.ribbon`: the preview's ribbon has nothing to switch. */
export function officeRibbon() {
  const refuse = (what: string) =>
    Promise.reject(new Error(`Office.ribbon.${what} is not supported by this host.`));
  return {
    requestUpdate: () => refuse('requestUpdate'),
    requestCreateControls: () => refuse('requestCreateControls'),
  };
}
