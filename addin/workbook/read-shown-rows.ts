import type { ShownClock } from '../../core/clock/preview-change';
import type { RawRecord } from '../../core/record/record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { readShownClocks } from '../../core/workbook/read-shown-clocks';
import { filledRow, readPages } from './read-register';
import { locateRegister } from './register-table';
import { runExcel } from './run-excel';

/** A filled row of the register: its facts, and what it shows of its clocks. */
export interface ShownRow {
  readonly raw: RawRecord;
  readonly shown: readonly ShownClock[];
}

/** Reads the filled rows of the register with the dues and lights that stand in them. */
export async function readShownRows(ledger: LedgerSettings): Promise<readonly ShownRow[]> {
  return runExcel(async (context) => {
    const located = await locateRegister(context, ledger);
    if (!located.ok) return [];
    const { register } = located;
    const pages = await readPages(context, register, 0, register.headers.length);
    return pages.flatMap((cells, index) =>
      filledRow(cells, register.headerRow + 2 + index, register.map).map(({ raw }) => ({
        raw,
        shown: readShownClocks(cells, register.map, ledger),
      })),
    );
  });
}
