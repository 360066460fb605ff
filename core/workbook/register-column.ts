import type { Text } from '../text';

export type ClockColumnKind = 'agreed' | 'extension' | 'pause' | 'due' | 'light';

export type RecordColumnKind =
  | 'number'
  | 'level'
  | 'overall-light'
  | 'remaining'
  | 'next-due'
  | 'next-clock'
  | 'paused-since'
  | 'calendar-note'
  | 'provisional-number'
  | 'details'
  | 'id'
  | 'version';

/** What a register column holds; `key` is a field's, event's or clock's. */
export type ColumnSource =
  | { readonly kind: 'field' | 'event' | 'approval' | ClockColumnKind; readonly key: string }
  | { readonly kind: RecordColumnKind };

/** One column of the register table. */
export interface RegisterColumn {
  /** Stable name whatever the language, e.g. `field:summary`, `event:received`, `due:reply`, `id`. */
  readonly key: string;
  readonly source: ColumnSource;
  /** Header text in the ledger's language, unique in the register. */
  readonly header: string;
  readonly title: Text;
  /** What the cells are to Excel. */
  readonly content: 'text' | 'long-text' | 'number' | 'money' | 'date' | 'date-time';
  /** Width in characters of a Latin digit. */
  readonly width: number;
  readonly hidden: boolean;
  /** True when the cell is computed and nobody types into it. */
  readonly computed: boolean;
  readonly personal: boolean;
}
