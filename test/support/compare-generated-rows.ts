import fc from 'fast-check';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { ledgerWorkbook } from '../../core/workbook/ledger-workbook';
import { registerLayout } from '../../core/workbook/register-layout';
import type { ComplaintRecord } from '../../core/record/record';
import type { Cell, WorkbookPlan } from '../../core/workbook/workbook-plan';
import { arbitraryRecord } from './generated-records';
import { officeNow } from './office-ledger';
import { recalculateRegisters } from './recalculate-register';

/** How LibreOffice computed the formula cells of a register against the core. */
export interface RegisterComparison {
  readonly rows: number;
  readonly compared: number;
  readonly mismatches: readonly unknown[];
}

/** Formula cells of so many generated rows, and those that LibreOffice computes otherwise. */
export async function compareGeneratedRows(
  ledger: LedgerSettings,
  count: number,
  seed: number,
): Promise<RegisterComparison> {
  const [comparison] = await compareGeneratedRegisters([ledger], count, seed);
  return comparison ?? { rows: 0, compared: 0, mismatches: [] };
}

/** The same of several ledgers, with one start of LibreOffice. */
export async function compareGeneratedRegisters(
  ledgers: readonly LedgerSettings[],
  count: number,
  seed: number,
): Promise<readonly RegisterComparison[]> {
  const planned = ledgers.map((ledger) => {
    const records = fc
      .sample(arbitraryRecord(ledger.rulebook, ledger.zone), { numRuns: count, seed })
      .map((record, index) => ({ ...record, id: `r${index}`, number: `N${index}` }));
    const plan = ledgerWorkbook(ledger, records, officeNow);
    return { records, plan, layout: registerLayout(ledger, officeNow) };
  });
  const texts = await recalculateRegisters(planned);
  return planned.map(({ records, plan }, index) => compare(plan, texts[index] ?? [], records));
}

function compare(
  plan: WorkbookPlan,
  office: readonly (readonly string[])[],
  records: readonly ComplaintRecord[],
): RegisterComparison {
  let compared = 0;
  const mismatches: unknown[] = [];
  const [headers = [], ...rows] = plan.sheets[0]?.blocks[0]?.cells ?? [];
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (typeof cell !== 'object' || cell === null) return;
      compared += 1;
      const found = office[row + 1]?.[column];
      if (isSame(found, cell.value)) return;
      const record = JSON.stringify(records[row]);
      mismatches.push({ column: headers[column], office: found, core: cell.value, record });
    });
  });
  return { rows: office.length - 1, compared, mismatches };
}

const HALF_SECOND = 0.5 / 86_400;

function isSame(office: string | undefined, core: Cell): boolean {
  if (typeof core !== 'number') return office === (core ?? '');
  return office !== '' && Math.abs(Number(office) - core) <= HALF_SECOND;
}
