import { useEffect, useState } from 'react';
import { parseRecord } from '../../../core/record/parse-record';
import type { ComplaintRecord } from '../../../core/record/record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { readRegister } from '../../workbook/read-register';

/** What is known of the other records of the ledger. */
export type Others =
  | { readonly kind: 'loading' }
  | { readonly kind: 'read'; readonly records: readonly ComplaintRecord[] }
  | { readonly kind: 'failed'; readonly problem: unknown };

const none: Others = { kind: 'read', records: [] };

/**
 * The other records of the ledger, for what is counted over all of them.
 *
 * @param row 1-based row of the register that is left out.
 * @param counts whether anything is counted; the register is not read otherwise.
 */
export function useOthers(ledger: LedgerSettings, row: number, counts: boolean): Others {
  const [others, setOthers] = useState<Others>({ kind: 'loading' });
  useEffect(() => {
    if (!counts) return undefined;
    let isCurrent = true;
    readOthers(ledger, row).then(
      (records) => isCurrent && setOthers({ kind: 'read', records }),
      (problem: unknown) => isCurrent && setOthers({ kind: 'failed', problem }),
    );
    return () => {
      isCurrent = false;
    };
  }, [ledger, row, counts]);
  return counts ? others : none;
}

async function readOthers(
  ledger: LedgerSettings,
  own: number,
): Promise<readonly ComplaintRecord[]> {
  const { rows } = await readRegister(ledger);
  return rows
    .filter(({ row }) => row !== own)
    .map(({ raw }) => parseRecord(raw, ledger.rulebook, ledger.zone).record);
}
