import { useEffect } from 'react';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { ledgerNow } from '../ledger/ledger-now';
import { useSurroundings } from './surroundings';

/**
 * Refreshes the pivots of the ledger when its register changes; while Excel refuses, the next time.
 * What co-authors change their own add-ins follow.
 */
export function useFreshPivots(ledger: LedgerSettings): void {
  const { now } = useSurroundings();
  useEffect(() => {
    let stop = (): void => undefined;
    let ended = false;
    void Promise.all([
      import('../workbook/watch-register'),
      import('../workbook/refresh-pivots'),
    ]).then(([{ watchRegister }, { refreshPivots }]) => {
      if (ended) return;
      stop = watchRegister(({ isOwn }) => {
        if (!isOwn) return;
        void refreshPivots(ledger, ledgerNow(ledger, now())).catch(() => undefined);
      });
    });
    return () => {
      ended = true;
      stop();
    };
  }, [ledger, now]);
}
