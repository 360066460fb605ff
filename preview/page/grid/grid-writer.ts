import { BooleanNumber } from '@univerjs/presets';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';
import type { DirtySheet, DirtySheets } from './dirty-sheets';
import { gridFormula } from './grid-formula';
import type { GridLink } from './grid-link';
import type { GridPictures } from './grid-pictures';
import { gridRange } from './grid-range';
import { writeCells } from './write-cells';
import { writeFilter } from './write-filter';
import { writePictures } from './write-pictures';
import { RuleWriter } from './write-rules';
import { writeSizes } from './write-sizes';
import { sheetSnapshot } from './workbook-snapshot';

/** Brings what changed in the model onto the grid. */
export class GridWriter {
  readonly #rules: RuleWriter;
  readonly #names = new Map<string, string>();
  readonly #filters = new Map<string, string>();

  constructor(
    readonly model: WorkbookModel,
    readonly link: GridLink,
    readonly pictures: GridPictures,
  ) {
    this.#rules = new RuleWriter(link);
  }

  write(dirty: DirtySheets): void {
    for (const [id] of dirty.sheets) this.#insertSheet(id);
    for (const id of dirty.deleted) this.#removeSheet(id);
    if (dirty.order) this.#orderSheets();
    if (dirty.names) this.#writeNames();
    for (const [id, parts] of dirty.sheets) {
      const sheet = this.model.sheetById(id);
      if (sheet) this.#writeSheet(sheet, parts);
    }
    if (dirty.sheets.size > 0) writePictures(this.pictures, this.link, this.model);
    if (dirty.active) this.#showActive();
    if (dirty.calculate) {
      this.link.run('formula.mutation.set-trigger-formula-calculation-start', {
        commands: [],
        forceCalculation: true,
      });
    }
  }

  /** As in Excel, a new sheet stays in the background: the grid turns only to what a person inserts. */
  #insertSheet(id: string): void {
    const sheet = this.model.sheetById(id);
    if (!sheet || this.link.worksheet(id)) return;
    const index = this.model.sheets.indexOf(sheet);
    const inserted = { index, sheet: sheetSnapshot(sheet) };
    this.link.run('sheet.mutation.insert-sheet', inserted, { fromCollab: true });
  }

  #removeSheet(id: string): void {
    if (!this.link.worksheet(id)) return;
    this.link.run('sheet.mutation.remove-sheet', { subUnitId: id, subUnitName: '' });
  }

  #orderSheets(): void {
    this.model.sheets.forEach((sheet, toOrder) => {
      const fromOrder = this.link.workbook().getSheetIndex(sheet.id as never);
      if (fromOrder !== toOrder) {
        this.link.run('sheet.mutation.set-worksheet-order', {
          subUnitId: sheet.id,
          fromOrder,
          toOrder,
        });
      }
    });
  }

  #writeSheet(sheet: SheetModel, dirty: DirtySheet): void {
    const { parts } = dirty;
    if (parts.has('settings')) this.#writeSettings(sheet);
    if (dirty.looks) writeCells(this.link, sheet, dirty.looks, 'look');
    if (dirty.cells) writeCells(this.link, sheet, dirty.cells, 'contents');
    if (parts.has('merges')) this.#writeMerges(sheet);
    if (parts.has('sizes')) writeSizes(this.link, sheet);
    if (parts.has('freeze')) this.#writeFreeze(sheet);
    if (parts.has('filter')) writeFilter(this.link, this.model, sheet, this.#filters);
    if (parts.has('formats') || dirty.cells) this.#rules.writeFormats(sheet);
    if (parts.has('validations') || dirty.cells) this.#rules.writeValidations(sheet);
  }

  #writeSettings(sheet: SheetModel): void {
    const subUnitId = sheet.id;
    const config = this.link.worksheet(subUnitId)?.getConfig();
    if (!config) return;
    const { settings } = sheet;
    const hidden = settings.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    if (config.name !== settings.name) {
      this.link.run('sheet.mutation.set-worksheet-name', { subUnitId, name: settings.name });
    }
    if (config.hidden !== hidden) {
      this.link.run('sheet.mutation.set-worksheet-hidden', { subUnitId, hidden });
    }
    if (config.tabColor !== settings.tabColor) {
      this.link.run('sheet.mutation.set-tab-color', { subUnitId, color: settings.tabColor });
    }
    const showGridlines = settings.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    if (config.showGridlines !== showGridlines) {
      this.link.run('sheet.mutation.toggle-gridlines', { subUnitId, showGridlines });
    }
  }

  #writeMerges(sheet: SheetModel): void {
    const subUnitId = sheet.id;
    const old = this.link.worksheet(subUnitId)?.getConfig().mergeData ?? [];
    if (old.length > 0) {
      this.link.run('sheet.mutation.remove-worksheet-merge', { subUnitId, ranges: [...old] });
    }
    const ranges = sheet.merges.map(gridRange);
    if (ranges.length > 0)
      this.link.run('sheet.mutation.add-worksheet-merge', { subUnitId, ranges });
  }

  #writeFreeze(sheet: SheetModel): void {
    const { rows, columns } = sheet.freeze;
    this.link.run('sheet.mutation.set-frozen', {
      subUnitId: sheet.id,
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  #writeNames(): void {
    const wanted = new Set(this.model.names.map((name) => `${name.sheetId ?? ''}!${name.name}`));
    for (const [id, json] of [...this.#names]) {
      if (wanted.has(id)) continue;
      this.#names.delete(id);
      this.link.run('formula.mutation.remove-defined-name', JSON.parse(json) as object);
    }
    for (const { name, formula, comment, sheetId, visible } of this.model.names) {
      const id = `${sheetId ?? ''}!${name}`;
      const params = {
        id,
        name,
        formulaOrRefString: gridFormula(formula).replace(/^=(?=[^(]*!\$?[A-Z$:\d]+$)/i, ''),
        comment,
        localSheetId: sheetId ?? 'AllDefaultWorkbook',
        hidden: !visible,
      };
      const json = JSON.stringify(params);
      if (this.#names.get(id) === json) continue;
      this.#names.set(id, json);
      this.link.run('formula.mutation.set-defined-name', params);
    }
  }

  #showActive(): void {
    const sheet = this.model.activeSheet;
    const subUnitId = sheet.id;
    if (this.link.workbook().getActiveSheet().getSheetId() !== subUnitId) {
      this.link.run('sheet.operation.set-worksheet-active', { subUnitId });
    }
    const area = this.model.selectionOf(sheet.id);
    const range = gridRange(area);
    const primary = { ...range, endRow: range.startRow, endColumn: range.startColumn };
    this.link.run('sheet.operation.set-selections', {
      subUnitId,
      selections: [
        {
          range,
          primary: {
            ...primary,
            actualRow: primary.startRow,
            actualColumn: primary.startColumn,
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
    });
    this.link.run('sheet.operation.scroll-to-cell', { range });
  }
}
