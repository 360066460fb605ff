import type { Language } from '../text';
import { absoluteAddress } from './cell-address';
import { sheetNames } from './sheet-names';
import type { WorkbookPlan } from './workbook-plan';

/** Name of the cell that keeps what the workbook remembers of its ledger at the service. */
export const SYNC_NAME = 'LedgerSync';

/** Stands before each text, so that no cell begins like a number, a formula or a text mark. */
export const SYNC_MARK = '|';

/** Column of the memory (first row) and of the entries (below it, one a row). */
export const ENTRY_COLUMN = 0;

/** Column of the batch that is on its way, in pieces. */
export const BATCH_COLUMN = 1;

/** The hidden sheet that keeps the state of the sync: it goes wherever the workbook goes. */
export function syncSheet(language: Language): WorkbookPlan {
  const name = sheetNames(language).sync;
  return {
    sheets: [
      {
        key: 'sync',
        name,
        visibility: 'hidden',
        columns: [{ width: 60 }, { width: 60 }],
        blocks: [],
        styles: [],
        tables: [],
        conditionalFormats: [],
        validations: [],
        charts: [],
      },
    ],
    names: [
      {
        name: SYNC_NAME,
        formula: `=${absoluteAddress(name, { row: 0, column: 0, rows: 1, columns: 1 })}`,
      },
    ],
  };
}
