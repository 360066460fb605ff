import type { EventMessage } from '../interpreter/event-queue';
import { officeActions, officeAddin, officeRibbon } from './office-commands';
import { officeContext } from './office-context';
import { officeUi } from './office-dialog';
import type { OfficeWindow } from './office-window';
import type { PaneHost } from './pane-host';
import { runtimeStorage } from './runtime-storage';

type MessageHandler = (message: EventMessage) => void;

/**
 * Does what office.js does when Excel starts an add-in: gives the library of the page a session, the
 * events and the context, so that the add-in finds itself in Excel on the web.
 *
 * @returns a function that ends the add-in's connection.
 */
export function installOffice(window: OfficeWindow & Window, host: PaneHost): () => void {
  const handlers = new Set<MessageHandler>();
  const stop = host.session.onMessage((message) => {
    for (const handler of [...handlers]) handler(message);
  });
  window.OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: 'http://preview/', headers: {} }),
    _createRequestExecutorOrNull: () => host.session.executor,
  };
  window.OSF.DDA.RichApi['richApiMessageManager'] = messageManager(handlers);
  const context = { ...officeContext(host), ui: officeUi(window) };
  window.OSF._OfficeAppFactory = { getContext: () => context };
  const { Office } = window;
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  Object.assign(Office, {
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' },
    onReady(callback?: (given: typeof info) => unknown) {
      return Promise.resolve(callback?.(info)).then(() => info);
    },
    actions: officeActions(host),
    addin: officeAddin(host),
    ribbon: officeRibbon(),
  });
  window.OfficeRuntime = { ...window.OfficeRuntime, storage: runtimeStorage(host.storage) };
  window.CustomFunctions['associate'] = associateFunctions(host);
  return () => {
    stop();
    handlers.clear();
  };
}

function messageManager(handlers: Set<MessageHandler>) {
  return {
    register(handler: MessageHandler) {
      handlers.add(handler);
      return Promise.resolve();
    },
    removeHandlerAsync(
      _type: string,
      options: { handler: MessageHandler },
      callback: (result: { status: string }) => void,
    ) {
      handlers.delete(options.handler);
      callback({ status: 'succeeded' });
    },
  };
}

/** Takes one function with its id, or an object of functions by id. */
function associateFunctions(host: PaneHost) {
  type Calculate = Parameters<PaneHost['associateFunction']>[1];
  return (idOrMap: string | Readonly<Record<string, Calculate>>, calculate?: Calculate): void => {
    if (typeof idOrMap !== 'string') {
      for (const [id, one] of Object.entries(idOrMap)) host.associateFunction(id, one);
    } else if (calculate) host.associateFunction(idOrMap, calculate);
  };
}
