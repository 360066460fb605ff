import type { WallTime } from '../date/time';
import type { Text } from '../text';
import { formats } from './cell-styles';
import { serialOfWall } from './excel-serial';
import type { LedgerSettings } from './ledger-settings';
import { sheetNames, tableNames } from './sheet-names';
import type { Cell, SheetPlan } from './workbook-plan';

/** One line of the append-only history: who changed what, when and why. */
export interface HistoryEntry {
  readonly at: WallTime;
  readonly number: string;
  readonly recordId: string;
  readonly action: string;
  /** Header of the column concerned; empty for the record as a whole. */
  readonly item: string;
  readonly old: string;
  readonly new: string;
  readonly who: string;
  readonly reason: string;
}

/** Lays out the history sheet: one native table that is only ever appended to. */
export function historySheet(ledger: LedgerSettings, entries: readonly HistoryEntry[]): SheetPlan {
  const headers = historyHeaders.map((header) => header[ledger.language]);
  const rows = entries.length > 0 ? entries.map(historyRow) : [headers.map(() => null)];
  return {
    key: 'history',
    name: sheetNames(ledger.language).history,
    visibility: 'visible',
    columns: [20, 16, 16, 14, 20, 32, 32, 14, 36].map((width) => ({ width })),
    blocks: [{ row: 0, column: 0, cells: [headers, ...rows] }],
    styles: [
      {
        area: { row: 1, column: 0, rows: rows.length, columns: 1 },
        style: { numberFormat: formats.second, align: 'left', valign: 'top' },
      },
      {
        area: { row: 1, column: 1, rows: rows.length, columns: headers.length - 1 },
        style: { numberFormat: formats.text, wrap: true, valign: 'top' },
      },
    ],
    tables: [
      {
        name: tableNames.history,
        area: { row: 0, column: 0, rows: rows.length + 1, columns: headers.length },
        style: 'TableStyleLight1',
      },
    ],
    conditionalFormats: [],
    validations: [],
    charts: [],
    freeze: { rows: 1, columns: 0 },
    print: {
      landscape: true,
      paper: 'A4',
      header: sheetNames(ledger.language).history,
      repeatRows: 1,
    },
  };
}

/** The cells of one line, in the order of the table. */
export function historyRow(entry: HistoryEntry): readonly Cell[] {
  return [
    serialOfWall(entry.at),
    entry.number,
    entry.recordId,
    entry.action,
    entry.item,
    entry.old,
    entry.new,
    entry.who,
    entry.reason,
  ];
}

const historyHeaders: readonly Text[] = [
  { zh: '时间', en: 'Time' },
  { zh: '编号', en: 'Number' },
  { zh: '记录标识', en: 'Record id' },
  { zh: '操作', en: 'Action' },
  { zh: '事项', en: 'Item' },
  { zh: '原值', en: 'Old' },
  { zh: '新值', en: 'New' },
  { zh: '操作人', en: 'Who' },
  { zh: '原因', en: 'Reason' },
];
