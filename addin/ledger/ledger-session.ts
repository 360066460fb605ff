import type { Finding } from '../../core/finding';
import type { LedgerSettings, StoredLedger } from '../../core/workbook/ledger-settings';
import { createStore, type Store } from '../app/store';

/** What is known of the ledger in the open workbook. */
export type LedgerStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly ledger: LedgerSettings;
      readonly stored: StoredLedger;
      /** The ledger's id at the service, once a report was made. */
      readonly serviceId?: string;
    }
  | { readonly kind: 'broken'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly problem: unknown };

/** A ledger that is open, as the panes that need one receive it. */
export type OpenStatus = Extract<LedgerStatus, { kind: 'open' }>;

/** The ledger of the open workbook: read when the pane opens and after each change of settings. */
export interface LedgerSession {
  readonly status: Store<LedgerStatus>;
  /** Reads the workbook again; never rejects. */
  readonly reload: () => Promise<void>;
  /** The status once the first reading has ended. */
  readonly ready: () => Promise<LedgerStatus>;
}

/**
 * Keeps the status of the workbook's ledger.
 *
 * @param read reads the workbook: open, none or broken; it may reject, which is status `failed`.
 */
export function createLedgerSession(read: () => Promise<LedgerStatus>): LedgerSession {
  const status = createStore<LedgerStatus>({ kind: 'loading' });
  let running: Promise<void> | undefined;
  const reload = (): Promise<void> => {
    running = read().then(status.set, (problem: unknown) =>
      status.set({ kind: 'failed', problem }),
    );
    return running;
  };
  return {
    status,
    reload,
    ready: async () => {
      await (running ?? reload());
      return status.get();
    },
  };
}
