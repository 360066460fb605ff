import { parseRecord } from '../../core/record/parse-record';
import type { ComplaintRecord } from '../../core/record/record';
import { overCells } from './cell-by-cell';
import { isCellError, isFault, type CellError, type CellOutcome } from './cell-outcome';
import type { ClockCells } from './clock-case';
import type { FunctionSetting } from './function-setting';
import { parameters } from './parameters';
import { isBlank } from './read-cell';
import { registerRows, type RegisterRows } from './register-rows';
import type { Matrix, ParameterDescription, Work } from './worksheet-function';

/** The arguments by which a function of a clock is told the rest of each case. */
export const caseParameters: readonly ParameterDescription[] = [
  { ...parameters.headers, optional: true },
  { ...parameters.rows, optional: true },
];

/** The arguments that a clock of a case is computed from. */
export interface CaseMatrices {
  readonly clock: Matrix | undefined;
  readonly start: Matrix | undefined;
  readonly level: Matrix | undefined;
  readonly stop?: Matrix | undefined;
  readonly asOf?: Matrix | undefined;
  readonly headers: Matrix | undefined;
  readonly rows: Matrix | undefined;
}

/**
 * A function of a clock, cell by cell; where rows of the register are given, each cell is of the case
 * of its row, with the fields, extensions and pauses the clock depends on.
 */
export function overCases(
  {
    clock = [],
    start = [],
    level = [],
    stop = [],
    asOf = [],
    headers = [],
    rows = [],
  }: CaseMatrices,
  setting: FunctionSetting,
  compute: (cells: ClockCells) => CellOutcome,
): Work {
  const given = [clock, start, level, stop, asOf];
  if (headers.flat().every(isBlank)) {
    return overCells(given, setting, ([key, from, code, done, moment]) =>
      compute({ clock: key, start: from, level: code, stop: done, asOf: moment }),
    );
  }
  const reader = registerRows(headers, rows, setting);
  if (isFault(reader)) return { rows: rows.length, row: () => [reader] };
  return overCells([...given, placesOf(rows)], setting, (cells) => {
    const [key, from, code, done, moment, place] = cells;
    const record = recordAt(rows, Number(place), reader);
    if (record === undefined || isCellError(record)) return record ?? '';
    return compute({ clock: key, start: from, level: code, stop: done, asOf: moment, record });
  });
}

/** The rows' numbers as a column, so that each meets its own clock, start and level. */
const placesOf = (rows: Matrix): Matrix => rows.map((_, index) => [index]);

function recordAt(
  rows: Matrix,
  index: number,
  { ledger, read }: RegisterRows,
): ComplaintRecord | CellError | undefined {
  const raw = read(rows[index] ?? []);
  if (raw === undefined || isCellError(raw)) return raw;
  return parseRecord(raw, ledger.rulebook, ledger.zone).record;
}
