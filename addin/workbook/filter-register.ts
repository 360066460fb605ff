import type { Finding } from '../../core/finding';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { locateRegister, type RegisterTable } from './register-table';
import { runExcel } from './run-excel';

/** A record as the register names it. */
export interface NamedRecord {
  readonly id: string;
  readonly number?: string;
}

/**
 * Shows only these records in the register: filters its number column, or the column of ids where
 * one of them has no number yet, and brings the sheet to the front.
 */
export function filterRegister(
  ledger: LedgerSettings,
  records: readonly NamedRecord[],
): Promise<readonly Finding[]> {
  return inRegister(ledger, (register) => {
    const numbers = records.flatMap(({ number }) => number ?? []);
    const byNumber = numbers.length === records.length;
    clearOwn(register);
    filterOf(register, byNumber ? 'number' : 'id').applyValuesFilter(
      byNumber ? numbers : records.map(({ id }) => id),
    );
    register.sheet.activate();
  });
}

/** Shows every record again; filters on other columns are people's own and stay. */
export function unfilterRegister(ledger: LedgerSettings): Promise<readonly Finding[]> {
  return inRegister(ledger, clearOwn);
}

function inRegister(
  ledger: LedgerSettings,
  act: (register: RegisterTable) => void,
): Promise<readonly Finding[]> {
  return runExcel(async (context) => {
    const located = await locateRegister(context, ledger);
    if (!located.ok) return located.findings;
    act(located.register);
    await context.sync();
    return [];
  });
}

function clearOwn(register: RegisterTable): void {
  filterOf(register, 'number').clear();
  filterOf(register, 'id').clear();
}

function filterOf({ table, map, firstColumn }: RegisterTable, key: string): Excel.Filter {
  const place = (map.places.get(key) ?? firstColumn) - firstColumn;
  return table.columns.getItemAt(place).filter;
}
