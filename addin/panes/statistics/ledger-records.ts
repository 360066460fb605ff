import type { Finding } from '../../../core/finding';
import { parseRecord } from '../../../core/record/parse-record';
import type { ComplaintRecord, RawRecord } from '../../../core/record/record';
import { factPlaces } from '../../../core/workbook/read-register-row';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { RowChanges } from '../../workbook/changed-rows';
import { cellText } from '../../workbook/cell-text';
import { filledRow } from '../../workbook/read-register';
import type { RegisterCells } from '../../workbook/follow-cells';
import { paced, type Pace } from '../../workbook/paced';
import { registerCells } from '../../workbook/register-cells';

/** The records of the sheet as they stand now. */
export interface LedgerRecords {
  /** A record whose row has not changed is the same object each time. */
  readonly records: readonly ComplaintRecord[];
  /** The same records as the rows say them. */
  readonly raw: readonly RawRecord[];
  /** What of the register could not be read, by 1-based sheet row; 0 concerns the whole table. */
  readonly unreadable: readonly { readonly row: number; readonly finding: Finding }[];
}

/**
 * Reads every complaint of the register, again and again; a value that cannot be read is left out
 * and reported.
 *
 * @returns reads what is told to have changed, else all rows.
 */
export function readLedgerRecords(
  ledger: LedgerSettings,
  pace: Pace = {},
): (changes?: RowChanges) => Promise<LedgerRecords> {
  const read = registerCells(ledger, pace);
  let known: KnownRows = new Map();
  let headers = '';
  return async (changes) => {
    const { register, findings } = await read(changes);
    const present = JSON.stringify([...(register?.map.places ?? [])]);
    known = register
      ? await readRows(register, { ledger, pace, before: present === headers ? known : new Map() })
      : new Map();
    headers = present;
    const filled = [...known.values()];
    return {
      records: filled.map(({ record }) => record),
      raw: filled.map(({ raw }) => raw),
      unreadable: [
        ...findings.map((finding) => ({ row: 0, finding })),
        ...filled.flatMap((row) => row.findings.map((finding) => ({ row: row.row, finding }))),
      ],
    };
  };
}

/** A filled row and the record in it. */
interface ReadRow {
  readonly cells: readonly unknown[];
  readonly row: number;
  readonly raw: RawRecord;
  readonly record: ComplaintRecord;
  readonly findings: readonly Finding[];
}

/** The rows of one reading by what tells them apart; of rows that are the same in this, the first. */
type KnownRows = ReadonlyMap<string, ReadRow>;

/** A slice of rows at a time: of 100,000 the pane would not answer for seconds. */
async function readRows(
  { map, firstRow, rows }: RegisterCells,
  reading: {
    readonly ledger: LedgerSettings;
    readonly pace: Pace;
    readonly before: KnownRows;
  },
): Promise<KnownRows> {
  const { pace, before } = reading;
  const { rulebook, zone } = reading.ledger;
  const facts = factPlaces(map);
  const found = new Map<string, ReadRow>();
  const readRow = (index: number): void => {
    const cells = rows[index] ?? [];
    const key = keyOf(cells, map);
    const isFirst = !found.has(key);
    const known = isFirst ? before.get(key) : undefined;
    const row = firstRow + index;
    if (known && isSame(known.cells, cells, facts)) {
      found.set(key, { ...known, row });
      return;
    }
    const [filled] = filledRow(cells, row, map);
    if (!filled) return;
    const read = { cells, row, raw: filled.raw, ...parseRecord(filled.raw, rulebook, zone) };
    found.set(isFirst ? key : `${key}\n${row}`, read);
  };
  await paced(rows.length, readRow, pace, 'compared');
  return found;
}

const keyOf = (cells: readonly unknown[], { places }: RegisterCells['map']): string =>
  ['id', 'number'].map((key) => cellText(cells[places.get(key) ?? -1])).join('\n');

const isSame = (
  one: readonly unknown[],
  other: readonly unknown[],
  places: readonly number[],
): boolean => one === other || places.every((place) => one[place] === other[place]);
