import type { RawRecord } from '../../core/record/record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { isCellError, isFault, type CellOutcome } from './cell-outcome';
import type { FunctionSetting } from './function-setting';
import { registerRows, type RegisterRows } from './register-rows';
import type { Matrix, Work } from './worksheet-function';

/** What a function makes of one row of a register. */
export type RowCompute = (raw: RawRecord) => CellOutcome;

/** One result for each row below a header row; a blank row has a blank one. */
export function overRows(
  headers: Matrix,
  rows: Matrix,
  setting: FunctionSetting,
  prepare: (ledger: LedgerSettings, reader: RegisterRows) => RowCompute,
): Work {
  const reader = registerRows(headers, rows, setting);
  if (isFault(reader)) return { rows: rows.length, row: () => [reader] };
  const compute = prepare(reader.ledger, reader);
  return {
    rows: rows.length,
    row: (index) => {
      const raw = reader.read(rows[index] ?? []);
      if (raw === undefined) return [''];
      return [isCellError(raw) ? raw : compute(raw)];
    },
  };
}
