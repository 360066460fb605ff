import { installOffice, type OfficeWindow } from './install-office';
import type { PaneHost } from './pane-host';

/** Runs in the task pane after Microsoft's library, in place of the last step of office.js. */
const { complaintPreview } = window.parent as Window & {
  complaintPreview?: { readonly paneHost: PaneHost };
};

if (complaintPreview) {
  const stop = installOffice(window as unknown as OfficeWindow, complaintPreview.paneHost);
  window.addEventListener('pagehide', stop, { once: true });
}
