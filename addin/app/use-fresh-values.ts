import { useEffect } from 'react';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { ledgerNow } from '../ledger/ledger-now';
import { useSurroundings } from './surroundings';

/**
 * Brings the values that no formula keeps up to date when a ledger is opened. While somebody edits a
 * cell Excel refuses; the row is then written when the handling pane shows it.
 */
export function useFreshValues(ledger: LedgerSettings): void {
  const { now } = useSurroundings();
  useEffect(() => {
    void import('../workbook/refresh-written-values')
      .then(({ refreshWrittenValues }) => refreshWrittenValues(ledger, ledgerNow(ledger, now())))
      .catch(() => undefined);
  }, [ledger, now]);
}
