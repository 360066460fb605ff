import { parseRecord } from '../../../core/record/parse-record';
import type { ComplaintRecord } from '../../../core/record/record';
import { recordDigest } from '../../../core/sync/record-digest';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { mapRegisterHeaders, readRegisterRow } from '../../../core/workbook/read-register-row';
import { registerLayout } from '../../../core/workbook/register-layout';
import { registerRow } from '../../../core/workbook/register-row';
import type { CellValue } from '../../../core/workbook/workbook-plan';
import { filledRow, type RegisterRow } from '../../../addin/workbook/read-register';
import { patchCells } from '../../../addin/workbook/patch-cells';
import type {
  RowChange,
  SyncEntry,
  SyncMemory,
  SyncWorkbook,
} from '../../../addin/sync/sync-workbook';

/** A workbook without Excel: rows of cells, and what it remembers, as a saved file would. */
export interface MemoryWorkbook extends SyncWorkbook {
  readonly records: () => readonly ComplaintRecord[];
  /** Changes a record as a person would, cell by cell. */
  readonly edit: (id: string, change: (record: ComplaintRecord) => ComplaintRecord) => void;
  readonly type: (record: ComplaintRecord) => void;
  /** A copy of it as it stands, whose rows and memory are its own. */
  readonly copy: () => MemoryWorkbook;
  /** The same workbook as a further add-in sees it. */
  readonly beside: () => MemoryWorkbook;
}

/** An empty workbook of a ledger. */
export function memoryWorkbook(ledger: LedgerSettings, at: number): MemoryWorkbook {
  const memory = { workbook: 'w', cursor: '0' };
  return openWorkbook(registerForm(ledger, at), {
    rows: [],
    memory,
    writings: 0,
    entries: new Map(),
  });
}

/** The cells of a row; a row that changes is another array. */
type Cells = readonly CellValue[];

interface RegisterForm {
  readonly ledger: LedgerSettings;
  readonly cellsOf: (record: ComplaintRecord) => Cells;
  /** What is read of the same cells is read once. */
  readonly recordOf: (cells: Cells) => ComplaintRecord;
  readonly digestOf: (cells: Cells) => string;
  readonly rowsOf: (rows: readonly Cells[]) => readonly RegisterRow[];
  readonly patched: (cells: Cells, from: ComplaintRecord, to: ComplaintRecord) => Cells;
}

function registerForm(ledger: LedgerSettings, at: number): RegisterForm {
  const layout = registerLayout(ledger, at);
  const { rulebook, zone } = ledger;
  const headers = layout.columns.map(({ header }) => header);
  const map = mapRegisterHeaders(headers, layout.columns, rulebook);
  const place = { row: 1, version: 1 };
  const rows = once((cells) => filledRow(cells, 0, map)[0]);
  const recordOf = once((cells) => parseRecord(readRegisterRow(cells, map), rulebook, zone).record);
  return {
    ledger,
    cellsOf: (record) => registerRow(record, layout, at, place).map(valueOf),
    recordOf,
    digestOf: once((cells) => recordDigest(recordOf(cells))),
    rowsOf: (all) =>
      all.flatMap((cells, index) => {
        const row = rows(cells);
        return row ? [{ ...row, row: index + 2 }] : [];
      }),
    patched(cells, from, to) {
      const next = [...cells];
      for (const { column, cell } of patchCells(from, to, layout, at, place)) {
        next[column] = valueOf(cell);
      }
      return next;
    },
  };
}

type Cell = ReturnType<typeof registerRow>[number];

const valueOf = (cell: Cell): CellValue =>
  typeof cell === 'object' && cell !== null ? cell.value : cell;

function once<Value>(read: (cells: Cells) => Value): (cells: Cells) => Value {
  const known = new WeakMap<Cells, { readonly value: Value }>();
  return (cells) => {
    const found = known.get(cells) ?? { value: read(cells) };
    known.set(cells, found);
    return found.value;
  };
}

interface Content {
  readonly rows: Cells[];
  memory: SyncMemory;
  /** How often it was written into. */
  writings: number;
  readonly entries: Map<string, SyncEntry>;
}

function openWorkbook(form: RegisterForm, content: Content): MemoryWorkbook {
  const { cellsOf, recordOf, digestOf, patched } = form;
  const { rows, entries } = content;
  let known = content.writings;

  /** @returns false when the row is no longer as it was seen. */
  function apply({ row }: RowChange): boolean {
    if (row.kind === 'none') return true;
    if (row.kind === 'add') {
      const isThere = rows.some((cells) => recordOf(cells).id === row.record.id);
      if (!isThere) rows.push(cellsOf(row.record));
      return !isThere;
    }
    const wanted = recordDigest(row.from);
    const index = rows.findIndex(
      (one) => recordOf(one).id === row.from.id && digestOf(one) === wanted,
    );
    const cells = rows[index];
    if (!cells) return false;
    const left = row.kind === 'remove' ? [] : [patched(cells, row.from, row.to)];
    rows.splice(index, 1, ...left);
    return true;
  }

  return {
    read() {
      known = content.writings;
      return Promise.resolve({
        ok: true,
        snapshot: {
          ledger: form.ledger,
          memory: content.memory,
          entries: new Map(entries),
          rows: form.rowsOf(rows),
          form: (record) => ({ ...recordOf(cellsOf(record)), id: record.id }),
          lostFields: [],
        },
      });
    },
    write({ rows: changes = [], memory }) {
      const skipped = new Set<string>();
      if (known !== content.writings) return Promise.resolve({ skipped, isOvertaken: true });
      for (const change of changes) {
        if (!apply(change)) skipped.add(change.id);
        else if (change.entry) entries.set(change.id, change.entry);
        else entries.delete(change.id);
      }
      if (memory) content.memory = memory;
      known = content.writings += 1;
      return Promise.resolve({ skipped, isOvertaken: false });
    },
    records: () => rows.map(recordOf),
    edit(id, change) {
      const index = rows.findIndex((cells) => recordOf(cells).id === id);
      const cells = rows[index];
      if (cells) rows[index] = patched(cells, recordOf(cells), change(recordOf(cells)));
    },
    type: (record) => void rows.push(cellsOf(record)),
    copy: () =>
      openWorkbook(form, {
        ...content,
        rows: [...rows],
        entries: new Map(entries),
      }),
    beside: () => openWorkbook(form, content),
  };
}
