import type { Area } from './area';

/**
 * Who made a change: the add-in, the person at the grid, the formula engine, or the host itself in
 * consequence of a person's edit.
 */
export type ChangeSource = 'addin' | 'person' | 'calculation' | 'host';

/** One thing that happened to the workbook. */
export type ModelChange =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly area: Area;
      readonly what: 'contents' | 'look' | 'both';
      readonly source: ChangeSource;
      /** Given for a single cell. */
      readonly before?: unknown;
    }
  | {
      readonly kind: 'shift';
      readonly sheetId: string;
      readonly area: Area;
      readonly direction: 'down' | 'up';
      readonly source: ChangeSource;
    }
  | {
      readonly kind: 'sorted';
      readonly sheetId: string;
      readonly area: Area;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-settings';
      readonly sheetId: string;
      readonly source: ChangeSource;
    }
  | { readonly kind: 'sheet-order' }
  | { readonly kind: 'sheet-activated'; readonly sheetId: string; readonly before: string }
  | {
      readonly kind: 'selected';
      readonly sheetId: string;
      readonly area: Area;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: 'sizes' | 'merges' | 'freeze' | 'filter' | 'comments';
      readonly sheetId: string;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: 'charts' | 'pivots' | 'slicers';
      readonly sheetId: string;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: 'conditional-formats' | 'validations';
      readonly sheetId: string;
      readonly source: ChangeSource;
    }
  | {
      readonly kind: 'table-added' | 'table-changed' | 'table-deleted';
      readonly sheetId: string;
      readonly tableId: string;
      readonly tableName: string;
      readonly source: ChangeSource;
    }
  | { readonly kind: 'names' | 'settings' | 'properties' | 'calculate' };
