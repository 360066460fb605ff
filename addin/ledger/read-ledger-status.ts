import type { LedgerStatus } from './ledger-session';
import type { RulebookSource } from './load-rulebooks';
import { readStoredLedger } from '../workbook/read-stored-ledger';

/** Reads the ledger of the open workbook and makes it ready to run. */
export async function readLedgerStatus(rulebooks: RulebookSource): Promise<LedgerStatus> {
  const parsed = await readStoredLedger();
  if (!parsed) return { kind: 'none' };
  const { stored, serviceId, fixedNow } = parsed;
  if (!stored) return { kind: 'broken', findings: parsed.findings };
  const [definition, { openLedger }] = await Promise.all([
    rulebooks.load(stored.rulebookId),
    import('./open-ledger'),
  ]);
  const { ledger, findings } = openLedger(stored, definition, fixedNow);
  if (!ledger) return { kind: 'broken', findings };
  return { kind: 'open', ledger, stored, ...(serviceId === undefined ? {} : { serviceId }) };
}
