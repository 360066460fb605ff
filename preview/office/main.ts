import { installOffice } from './install-office';
import { installInDialog } from './office-dialog';
import type { OfficeWindow } from './office-window';
import type { PaneHost } from './pane-host';

/** Runs in the task pane, or a dialog it opened, after Microsoft's library, in place of the last step of office.js. */
const { complaintPreview } = window.parent as Window & {
  complaintPreview?: { readonly paneHost: PaneHost };
};

if (complaintPreview) {
  const stop = installOffice(window as unknown as OfficeWindow & Window, complaintPreview.paneHost);
  window.addEventListener('pagehide', stop, { once: true });
} else if (window.opener) installInDialog(window as unknown as OfficeWindow & Window);
