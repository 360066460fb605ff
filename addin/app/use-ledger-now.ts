import { useSyncExternalStore } from 'react';
import type { Instant } from '../../core/date/time';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { ledgerNow } from '../ledger/ledger-now';
import { useSurroundings } from './surroundings';

/** The instant a ledger is looked at, kept up to date; the one its settings sheet fixes, if it does. */
export function useLedgerNow(ledger: LedgerSettings): Instant {
  const { clock } = useSurroundings();
  return ledgerNow(ledger, useSyncExternalStore(clock.subscribe, clock.get));
}
