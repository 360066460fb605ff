/** Brings the drawing methods that the preset adds to the grid's interface. */
import type {} from '@univerjs/presets/preset-sheets-drawing';
import type { FUniver } from '@univerjs/presets';
import type { GridLink } from './grid-link';

/** Where a picture floats, in cells and pixels. */
export interface PictureBox {
  readonly row: number;
  readonly rowOffset: number;
  readonly column: number;
  readonly columnOffset: number;
  readonly width: number;
  readonly height: number;
}

interface Shown {
  readonly sheetId: string;
  readonly drawingId: string;
  /** What it shows and where, to tell whether it is still right. */
  readonly mark: string;
}

/** Pictures that float over the grid, by keys of the caller. */
export class GridPictures {
  readonly #shown = new Map<string, Shown>();

  constructor(
    readonly univerAPI: FUniver,
    readonly link: GridLink,
  ) {}

  /** Shows a drawing, in place of the one of that key. */
  async show(key: string, sheetId: string, svg: string, box: PictureBox): Promise<void> {
    const mark = JSON.stringify([svg, box]);
    const known = this.#shown.get(key);
    if (known?.mark === mark) return;
    const drawingId = `picture-${key}-${this.#count++}`;
    this.#shown.set(key, { sheetId, drawingId, mark });
    if (known) this.#remove(known);
    const sheet = this.univerAPI.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const image = await sheet
      .newOverGridImage()
      .setSource(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`)
      .setColumn(box.column)
      .setColumnOffset(box.columnOffset)
      .setRow(box.row)
      .setRowOffset(box.rowOffset)
      .setWidth(box.width)
      .setHeight(box.height)
      .buildAsync();
    if (this.#shown.get(key)?.mark !== mark) return;
    this.link.run('sheet.command.insert-sheet-image', { drawings: [{ ...image, drawingId }] });
  }

  /** Takes away the pictures of a sheet whose keys are not among these. */
  keepOnly(sheetId: string, keys: ReadonlySet<string>): void {
    for (const [key, shown] of [...this.#shown]) {
      if (shown.sheetId !== sheetId || keys.has(key)) continue;
      this.#shown.delete(key);
      this.#remove(shown);
    }
  }

  #count = 0;

  #remove({ sheetId, drawingId }: Shown): void {
    const { unitId } = this.link;
    if (!this.link.worksheet(sheetId)) return;
    this.link.run('sheet.command.remove-sheet-image', {
      drawings: [{ unitId, subUnitId: sheetId, drawingId, drawingType: 0 }],
    });
  }
}
