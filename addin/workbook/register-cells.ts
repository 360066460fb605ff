import type { Finding } from '../../core/finding';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import type { RowChanges } from './changed-rows';
import { followCells, type RegisterCells } from './follow-cells';
import type { Pace } from './paced';
import { locateRegister } from './register-table';
import { runExcel } from './run-excel';

export interface ReadCells {
  readonly register?: RegisterCells;
  readonly findings: readonly Finding[];
}

/**
 * Reads the cells of the register again and again.
 *
 * @returns reads what is told to have changed, where the table has stayed as it was, else all rows.
 */
export function registerCells(
  ledger: LedgerSettings,
  pace: Pace = {},
): (changes?: RowChanges) => Promise<ReadCells> {
  let read = followCells();
  return (changes) =>
    runExcel(async (context) => {
      const located = await locateRegister(context, ledger);
      if (!located.ok) {
        read = followCells();
        return { findings: located.findings };
      }
      return { register: await read(context, located.register, changes, pace), findings: [] };
    });
}
