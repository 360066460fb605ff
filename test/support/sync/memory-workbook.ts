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
  /** Changes a record as a person would, cell by cell; undefined row: types a new one. */
  readonly edit: (id: string, change: (record: ComplaintRecord) => ComplaintRecord) => void;
  readonly type: (record: ComplaintRecord) => void;
  readonly erase: (id: string) => void;
  readonly memory: () => SyncMemory;
  readonly entries: () => ReadonlyMap<string, SyncEntry>;
  /** A copy of it as it was when last saved. */
  readonly copy: () => MemoryWorkbook;
}

interface Content {
  rows: CellValue[][];
  memory: SyncMemory;
  entries: Map<string, SyncEntry>;
}

/** A workbook of a ledger, empty unless content is given. */
export function memoryWorkbook(
  ledger: LedgerSettings,
  at: number,
  content: Content = { rows: [], memory: { workbook: 'w', cursor: '0' }, entries: new Map() },
): MemoryWorkbook {
  const layout = registerLayout(ledger, at);
  const map = mapRegisterHeaders(
    layout.columns.map(({ header }) => header),
    layout.columns,
    ledger.rulebook,
  );
  const cellsOf = (record: ComplaintRecord): CellValue[] =>
    registerRow(record, layout, at, { row: 1, version: 1 }).map((cell) =>
      typeof cell === 'object' && cell !== null ? cell.value : cell,
    );
  const recordOf = (cells: readonly unknown[]): ComplaintRecord =>
    parseRecord(readRegisterRow(cells, map), ledger.rulebook, ledger.zone).record;
  const seenRows = (): readonly RegisterRow[] =>
    content.rows.flatMap((cells, index) => filledRow(cells, index + 2, map));
  const indexOf = (id: string): number =>
    content.rows.findIndex((cells) => recordOf(cells).id === id);
  const patch = (index: number, from: ComplaintRecord, to: ComplaintRecord): void => {
    const cells = content.rows[index];
    if (!cells) return;
    for (const { column, cell } of patchCells(from, to, layout, at, { row: index, version: 1 })) {
      cells[column] = typeof cell === 'object' && cell !== null ? cell.value : cell;
    }
  };

  /** @returns false when the row is no longer as it was seen. */
  function apply({ row }: RowChange): boolean {
    if (row.kind === 'none') return true;
    if (row.kind === 'add') {
      const isThere = indexOf(row.record.id) >= 0;
      if (!isThere) content.rows.push(cellsOf(row.record));
      return !isThere;
    }
    const wanted = recordDigest(row.from);
    const index = content.rows.findIndex((cells) => {
      const record = recordOf(cells);
      return record.id === row.from.id && recordDigest(record) === wanted;
    });
    if (index < 0) return false;
    if (row.kind === 'remove') content.rows.splice(index, 1);
    else patch(index, row.from, row.to);
    return true;
  }

  return {
    read: () =>
      Promise.resolve({
        ok: true,
        snapshot: {
          ledger,
          memory: content.memory,
          entries: new Map(content.entries),
          rows: seenRows(),
          form: (record) => ({ ...recordOf(cellsOf(record)), id: record.id }),
          lostFields: [],
        },
      }),
    write({ rows = [], memory }) {
      const skipped = new Set<string>();
      for (const change of rows) {
        if (!apply(change)) skipped.add(change.id);
        else if (change.entry) content.entries.set(change.id, change.entry);
        else content.entries.delete(change.id);
      }
      if (memory) content.memory = memory;
      return Promise.resolve(skipped);
    },
    records: () => content.rows.map(recordOf),
    edit(id, change) {
      const index = indexOf(id);
      const record = recordOf(content.rows[index] ?? []);
      if (index >= 0) patch(index, record, change(record));
    },
    type: (record) => void content.rows.push(cellsOf(record)),
    erase(id) {
      const index = indexOf(id);
      if (index >= 0) content.rows.splice(index, 1);
    },
    memory: () => content.memory,
    entries: () => content.entries,
    copy: () =>
      memoryWorkbook(ledger, at, {
        rows: content.rows.map((cells) => [...cells]),
        memory: content.memory,
        entries: new Map(content.entries),
      }),
  };
}
