import type { OfficeSession } from '../interpreter/office-session';

/** A command of the ribbon as the add-in handles it. */
export type CommandHandler = (event: {
  readonly source: { readonly id: string };
  completed(): void;
}) => void;

/** A worksheet function of the add-in. */
export type WorksheetFunction = (...args: readonly unknown[]) => unknown;

/** What the page around the task pane offers to the pane's Office. */
export interface PaneHost {
  readonly session: OfficeSession;
  /** BCP 47 tags. */
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly theme: 'light' | 'dark';
  /** Kept between visits, as OfficeRuntime.storage is. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
  setPaneVisible(visible: boolean): void;
  onPaneVisible(listener: (visible: boolean) => void): () => void;
  associateCommand(name: string, handler: CommandHandler): void;
  associateFunction(id: string, calculate: WorksheetFunction): void;
}
