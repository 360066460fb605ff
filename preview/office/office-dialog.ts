import type { OfficeWindow } from './office-window';

type Handler = (event: Readonly<Record<string, unknown>>) => void;
type Opened = (
  result:
    | { readonly status: 'succeeded'; readonly value: Dialog }
    | { readonly status: 'failed'; readonly error: { readonly code: number; message: string } },
) => void;

/** `Office.Dialog`: a window that the add-in opened. */
interface Dialog {
  close(): void;
  addEventHandler(type: string, handler: Handler): void;
}

/** How often it is looked whether a person closed the window, in milliseconds. */
const LOOKING = 300;

/** Office's codes: the browser blocked the window; the person closed it. */
const codes = { blocked: 12_009, closed: 12_006 } as const;

/** `Office.context.ui` of the pane: dialogs are windows of the browser. */
export function officeUi(window: Window) {
  return {
    displayDialogAsync(address: string, options: unknown, callback?: Opened) {
      const answer = callback ?? (options as Opened);
      const popup = window.open(address, 'office-dialog', 'popup,width=480,height=640');
      setTimeout(() => {
        if (popup) answer({ status: 'succeeded', value: dialogIn(window, popup) });
        else {
          const error = { code: codes.blocked, message: 'The browser blocked the window.' };
          answer({ status: 'failed', error });
        }
      }, 0);
    },
  };
}

function dialogIn(window: Window, popup: Window): Dialog {
  const handlers = new Map<string, Handler>();
  const hear = ({ source, data, origin }: MessageEvent<unknown>) => {
    if (source !== popup || typeof data !== 'object' || data === null) return;
    if ('officeDialog' in data) {
      handlers.get('dialogMessageReceived')?.({ message: data.officeDialog, origin });
    }
  };
  const end = () => {
    clearInterval(looking);
    window.removeEventListener('message', hear);
  };
  const looking = setInterval(() => {
    if (!popup.closed) return;
    end();
    handlers.get('dialogEventReceived')?.({ error: codes.closed });
  }, LOOKING);
  window.addEventListener('message', hear);
  return {
    close() {
      end();
      popup.close();
    },
    addEventHandler: (type, handler) => void handlers.set(type, handler),
  };
}

/** Gives a dialog's page the little of Office it has: it can tell its opener something. */
export function installInDialog(window: OfficeWindow & Window): void {
  const ui = {
    messageParent(message: string, options?: { readonly targetOrigin?: string }) {
      const opener = window.opener as Window | null;
      opener?.postMessage({ officeDialog: message }, options?.targetOrigin ?? '*');
    },
  };
  window.OSF._OfficeAppFactory = { getContext: () => ({ isDialog: true, ui }) };
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  Object.assign(window.Office, { onReady: () => Promise.resolve(info) });
}
