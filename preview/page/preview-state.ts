import type { FUniver } from '@univerjs/presets';
import type { OfficeSession } from '../interpreter/office-session';
import type { WorkbookModel } from '../model/workbook-model';
import type { CommandHandler, PaneHost } from '../office/pane-host';
import type { GridBinding } from './grid/bind-grid';

/** What the page offers to the pane and to tests. */
export interface PreviewState {
  readonly model: WorkbookModel;
  readonly session: OfficeSession;
  readonly grid: GridBinding;
  readonly univerAPI: FUniver;
  readonly paneHost: PaneHost;
  readonly commands: ReadonlyMap<string, CommandHandler>;
}

declare global {
  interface Window {
    complaintPreview?: PreviewState;
  }
}
