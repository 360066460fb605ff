import { type Area, boundingArea } from '../../model/area';
import type { ModelChange } from '../../model/model-change';

/** What of one sheet the grid has still to take over. */
export interface DirtySheet {
  /** Cells whose contents and look changed. */
  cells: Area | undefined;
  /** Cells of which only the look changed. */
  looks: Area | undefined;
  readonly parts: Set<
    'settings' | 'sizes' | 'merges' | 'freeze' | 'filter' | 'formats' | 'validations' | 'pictures'
  >;
}

/** Gathers changes until the grid takes them over all at once. */
export class DirtySheets {
  readonly sheets = new Map<string, DirtySheet>();
  readonly deleted = new Set<string>();
  names = false;
  active = false;
  order = false;
  calculate = false;

  get isEmpty(): boolean {
    return (
      this.sheets.size === 0 &&
      this.deleted.size === 0 &&
      !this.names &&
      !this.active &&
      !this.order &&
      !this.calculate
    );
  }

  add(change: ModelChange): void {
    switch (change.kind) {
      case 'cells':
        this.#addCells(change);
        break;
      case 'shift':
        this.#sheet(change.sheetId).parts.add('merges').add('sizes');
        this.#grow(change.sheetId, 'cells', { ...change.area, rows: 1_000_000 });
        break;
      case 'sheet-added':
        this.#sheet(change.sheetId).parts.add('settings');
        break;
      case 'sheet-deleted':
        this.sheets.delete(change.sheetId);
        this.deleted.add(change.sheetId);
        break;
      case 'sheet-settings':
        this.#sheet(change.sheetId).parts.add('settings');
        break;
      case 'sheet-order':
        this.order = true;
        break;
      case 'sheet-activated':
      case 'selected':
        this.active = true;
        break;
      case 'sizes':
      case 'merges':
      case 'freeze':
      case 'filter':
        this.#sheet(change.sheetId).parts.add(change.kind);
        break;
      case 'charts':
      case 'pivots':
      case 'slicers':
        this.#sheet(change.sheetId).parts.add('pictures');
        break;
      case 'conditional-formats':
        this.#sheet(change.sheetId).parts.add('formats');
        break;
      case 'validations':
        this.#sheet(change.sheetId).parts.add('validations');
        break;
      case 'table-added':
      case 'table-changed':
      case 'table-deleted':
        this.#sheet(change.sheetId).parts.add('filter').add('formats').add('validations');
        break;
      case 'names':
        this.names = true;
        break;
      case 'calculate':
        this.calculate = true;
        break;
      case 'comments':
      case 'settings':
      case 'properties':
      case 'sorted': // The cells that moved are told of by themselves.
        break;
    }
  }

  #addCells(change: Extract<ModelChange, { kind: 'cells' }>): void {
    this.#grow(change.sheetId, change.what === 'look' ? 'looks' : 'cells', change.area);
  }

  #grow(sheetId: string, what: 'cells' | 'looks', area: Area): void {
    const sheet = this.#sheet(sheetId);
    const known = sheet[what];
    sheet[what] = known ? boundingArea(known, area) : area;
  }

  #sheet(sheetId: string): DirtySheet {
    const known = this.sheets.get(sheetId);
    if (known) return known;
    const made: DirtySheet = { cells: undefined, looks: undefined, parts: new Set() };
    this.sheets.set(sheetId, made);
    return made;
  }
}
