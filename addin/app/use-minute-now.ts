import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { minuteText } from '../../core/date/minute-text';
import { ledgerNow } from '../ledger/ledger-now';
import { useSurroundings } from './surroundings';

/** Gives the present minute of a ledger as a person types it, when it is asked. */
export function useMinuteNow(ledger: LedgerSettings): () => string {
  const { now } = useSurroundings();
  return () => minuteText(ledger.zone.toWall(ledgerNow(ledger, now())));
}
