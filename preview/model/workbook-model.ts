import { type Area, areaOf } from './area';
import type { ChangeSource, ModelChange } from './model-change';
import type { NameModel } from './name-model';
import type { PivotModel, SlicerModel } from './pivot-model';
import { SheetModel } from './sheet-model';
import { StyleTable } from './style-table';
import { type TableModel } from './table-model';

/** A workbook in memory: what the interpreter changes and the grid shows. */
export class WorkbookModel {
  readonly styles = new StyleTable();
  sheets: readonly SheetModel[] = [];
  tables: readonly TableModel[] = [];
  names: readonly NameModel[] = [];
  pivots: readonly PivotModel[] = [];
  slicers: readonly SlicerModel[] = [];
  /** Document settings by key: JSON values. */
  settings: ReadonlyMap<string, unknown> = new Map();
  properties: Readonly<Record<string, unknown>> = {};
  activeSheetId = '';
  calculationMode = 'Automatic';
  readonly #selections = new Map<string, Area>();
  readonly #listeners = new Set<(change: ModelChange) => void>();
  #lastId = 0;

  constructor(
    firstSheetName = 'Sheet1',
    readonly fileName = 'preview.xlsx',
  ) {
    this.activeSheetId = this.addSheet(firstSheetName, 'person').id;
  }

  /** Calls back for every change until the returned function is called. */
  onChange(listener: (change: ModelChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  emit = (change: ModelChange): void => {
    for (const listener of [...this.#listeners]) listener(change);
  };

  /** A number never used before in this workbook. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  sheetById(id: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Finds a sheet by its name in any case, or by its id. */
  findSheet(key: string): SheetModel | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted);
  }

  get activeSheet(): SheetModel {
    const active = this.sheetById(this.activeSheetId) ?? this.sheets[0];
    if (!active) throw new Error('The workbook has no sheet.');
    return active;
  }

  addSheet(name: string, source: ChangeSource, id = this.#sheetId()): SheetModel {
    const sheet = new SheetModel(id, name, this.styles, this.emit);
    this.sheets = [...this.sheets, sheet];
    this.emit({ kind: 'sheet-added', sheetId: sheet.id, source });
    return sheet;
  }

  #sheetId(): string {
    const guid = this.nextId().toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-0001-0000-0000-${guid}}`;
  }

  removeSheet(sheetId: string, source: ChangeSource): void {
    const index = this.sheets.findIndex((sheet) => sheet.id === sheetId);
    for (const table of this.tables) {
      if (table.sheetId === sheetId) this.removeTable(table.id, source);
    }
    for (const pivot of this.pivots) if (pivot.sheetId === sheetId) this.removePivot(pivot);
    this.sheets = this.sheets.filter((sheet) => sheet.id !== sheetId);
    const names = this.names.filter((name) => name.sheetId !== sheetId);
    if (names.length < this.names.length) this.changeNames(names);
    if (this.activeSheetId === sheetId) {
      const next = this.sheets[Math.min(index, this.sheets.length - 1)];
      if (next) this.activate(next.id);
    }
    this.emit({ kind: 'sheet-deleted', sheetId, source });
  }

  moveSheet(sheetId: string, position: number): void {
    const sheet = this.sheetById(sheetId);
    if (!sheet) return;
    const others = this.sheets.filter((one) => one !== sheet);
    this.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
    this.emit({ kind: 'sheet-order' });
  }

  activate(sheetId: string): void {
    if (this.activeSheetId === sheetId) return;
    const before = this.activeSheetId;
    this.activeSheetId = sheetId;
    this.emit({ kind: 'sheet-activated', sheetId, before });
  }

  selectionOf(sheetId: string): Area {
    return this.#selections.get(sheetId) ?? areaOf(0, 0);
  }

  select(sheetId: string, area: Area, source: ChangeSource): void {
    this.#selections.set(sheetId, area);
    this.activate(sheetId);
    this.emit({ kind: 'selected', sheetId, area, source });
  }

  tableById(id: string): TableModel | undefined {
    return this.tables.find((table) => table.id === id);
  }

  findTable(key: string): TableModel | undefined {
    const wanted = key.toLowerCase();
    return this.tables.find((table) => table.id === key || table.name.toLowerCase() === wanted);
  }

  pivotById(id: string): PivotModel | undefined {
    return this.pivots.find((pivot) => pivot.id === id);
  }

  /** Puts a pivot in, in place of the one of its id. */
  changePivot(pivot: PivotModel): void {
    const others = this.pivots.filter(({ id }) => id !== pivot.id);
    this.pivots = [...others, pivot].sort((one, other) => one.id.localeCompare(other.id));
    this.emit({ kind: 'pivots', sheetId: pivot.sheetId, source: 'addin' });
  }

  removePivot({ id, sheetId }: PivotModel): void {
    this.pivots = this.pivots.filter((pivot) => pivot.id !== id);
    this.changeSlicers(this.slicers.filter(({ pivotId }) => pivotId !== id));
    this.emit({ kind: 'pivots', sheetId, source: 'addin' });
  }

  changeSlicers(slicers: readonly SlicerModel[]): void {
    const touched = new Set([...this.slicers, ...slicers].map(({ sheetId }) => sheetId));
    this.slicers = slicers;
    for (const sheetId of touched) this.emit({ kind: 'slicers', sheetId, source: 'addin' });
  }

  addTable(table: TableModel, source: ChangeSource): void {
    this.tables = [...this.tables, table];
    this.#tableChange('table-added', table, source);
  }

  changeTable(id: string, patch: Partial<TableModel>, source: ChangeSource): void {
    this.tables = this.tables.map((table) => (table.id === id ? { ...table, ...patch } : table));
    const table = this.tableById(id);
    if (table) this.#tableChange('table-changed', table, source);
  }

  removeTable(id: string, source: ChangeSource): void {
    const table = this.tableById(id);
    this.tables = this.tables.filter((one) => one.id !== id);
    if (table) this.#tableChange('table-deleted', table, source);
  }

  #tableChange(
    kind: 'table-added' | 'table-changed' | 'table-deleted',
    table: TableModel,
    source: ChangeSource,
  ): void {
    this.emit({ kind, sheetId: table.sheetId, tableId: table.id, tableName: table.name, source });
  }

  changeNames(names: readonly NameModel[]): void {
    this.names = names;
    this.emit({ kind: 'names' });
  }

  /** Keeps a document setting; `undefined` removes it. */
  setSetting(key: string, value: unknown): void {
    const settings = new Map(this.settings);
    if (value === undefined) settings.delete(key);
    else settings.set(key, value);
    this.settings = settings;
    this.emit({ kind: 'settings' });
  }

  setProperties(patch: Readonly<Record<string, unknown>>): void {
    this.properties = { ...this.properties, ...patch };
    this.emit({ kind: 'properties' });
  }
}
