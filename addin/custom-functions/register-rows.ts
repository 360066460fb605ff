import type { RawRecord } from '../../core/record/record';
import { suggestMapping } from '../../core/record/suggest-mapping';
import { registerColumns } from '../../core/workbook/register-columns';
import {
  mapRegisterHeaders,
  readRegisterRow,
  type RegisterMap,
} from '../../core/workbook/read-register-row';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { cellText } from '../workbook/cell-text';
import { isCellError, type CellError, type CellFault } from './cell-outcome';
import type { FunctionSetting } from './function-setting';
import { isBlank } from './read-cell';
import type { Matrix } from './worksheet-function';

/** Reads the rows below a header row as records from outside. */
export interface RegisterRows {
  readonly ledger: LedgerSettings;
  /** Whether the hidden details are among the columns: they alone say who approved what. */
  readonly knowsApprovals: boolean;
  /** A blank row is undefined; the error of another function in a row stands for it. */
  readonly read: (cells: readonly unknown[]) => RawRecord | CellError | undefined;
}

/** A header this like a column's title or alias is that column; a likeness of words is not enough. */
const SURE = 0.9;

/**
 * Finds the ledger's columns in a header row, by the register's own titles in either language or by
 * the aliases an import knows.
 *
 * @returns a fault when there is no ledger, no such column, or rows of another width.
 */
export function registerRows(
  headers: Matrix,
  rows: Matrix,
  { ledger, wording }: FunctionSetting,
): RegisterRows | CellFault {
  const { functions } = wording.texts;
  if (!ledger) return { fault: 'unavailable', message: functions.noLedger };
  const [titles = []] = headers;
  if (headers.length > 1 || rows.some(({ length }) => length !== titles.length)) {
    return { fault: 'unavailable', message: functions.headerSize };
  }
  const map = mapOf(titles, ledger);
  if (map.places.size === 0) return { fault: 'value', message: functions.unknownHeaders };
  const places = [...map.places.values()];
  const dates = datePlaces(map, ledger);
  return {
    ledger,
    knowsApprovals: map.places.has('details'),
    read: (cells) => {
      const error = places.map((place) => cells[place]).find(isCellError);
      if (error) return error;
      if (cells.every(isBlank)) return undefined;
      return readRegisterRow(withoutZeros(cells, dates), map);
    },
  };
}

function mapOf(titles: readonly unknown[], ledger: LedgerSettings): RegisterMap {
  const { rulebook, language } = ledger;
  const columns = [
    ...registerColumns(rulebook, language),
    ...registerColumns(rulebook, language === 'zh' ? 'en' : 'zh'),
  ];
  const map = mapRegisterHeaders(titles, columns, rulebook);
  const taken = new Set(map.places.values());
  const places = new Map(map.places);
  const headers = titles.map((title, index) => (taken.has(index) ? '' : cellText(title)));
  suggestMapping(headers, [], rulebook).forEach(({ target, confidence }, index) => {
    if (target === undefined || confidence < SURE) return;
    const { kind, key } = target;
    const column = kind === 'number' || kind === 'level' ? kind : `${kind}:${key}`;
    if (!places.has(column)) places.set(column, index);
  });
  return { ...map, places };
}

/** Columns of dates: a 0 there is an empty cell, which no date is. */
function datePlaces(
  { places }: RegisterMap,
  { rulebook, language }: LedgerSettings,
): readonly number[] {
  return registerColumns(rulebook, language)
    .filter(({ content }) => content === 'date' || content === 'date-time')
    .flatMap(({ key }) => places.get(key) ?? []);
}

function withoutZeros(cells: readonly unknown[], places: readonly number[]): readonly unknown[] {
  if (!places.some((place) => cells[place] === 0)) return cells;
  return cells.map((cell, index) => (cell === 0 && places.includes(index) ? '' : cell));
}
