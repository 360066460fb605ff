/** Brings the drawing methods that the preset adds to the grid's interface. */
import type {} from '@univerjs/presets/preset-sheets-drawing';
import type { FUniver } from '@univerjs/presets';
import type { GridLink } from './grid-link';

/** What floats over the grid: a picture, or a component of the page, which people can press. */
export type FloatingLook =
  | { readonly kind: 'picture'; readonly svg: string }
  | { readonly kind: 'component'; readonly name: string; readonly data: Record<string, string> };

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
  readonly drawingType: number;
  /** What it shows and where, to tell whether it is still right. */
  readonly mark: string;
}

/** Pictures and components that float over the grid, by keys of the caller. */
export class GridPictures {
  readonly #shown = new Map<string, Shown>();

  constructor(
    readonly univerAPI: FUniver,
    readonly link: GridLink,
  ) {}

  /** Shows a look, in place of the one of that key. */
  async show(key: string, sheetId: string, look: FloatingLook, box: PictureBox): Promise<void> {
    const mark = JSON.stringify([look, box]);
    const known = this.#shown.get(key);
    if (known?.mark === mark) return;
    const drawingId = `picture-${key}-${this.#count++}`;
    const drawingType = look.kind === 'component' ? DOM : IMAGE;
    this.#shown.set(key, { sheetId, drawingId, drawingType, mark });
    if (known) this.#remove(known);
    const sheet = this.univerAPI.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const image = await sheet
      .newOverGridImage()
      .setSource(sourceOf(look))
      .setColumn(box.column)
      .setColumnOffset(box.columnOffset)
      .setRow(box.row)
      .setRowOffset(box.rowOffset)
      .setWidth(box.width)
      .setHeight(box.height)
      .buildAsync();
    if (this.#shown.get(key)?.mark !== mark) return;
    const drawing = { ...image, drawingId, ...componentOf(look) };
    this.link.run('sheet.command.insert-sheet-image', { drawings: [drawing] });
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

  #remove({ sheetId, drawingId, drawingType }: Shown): void {
    const { unitId } = this.link;
    if (!this.link.worksheet(sheetId)) return;
    this.link.run('sheet.command.remove-sheet-image', {
      drawings: [{ unitId, subUnitId: sheetId, drawingId, drawingType }],
    });
  }
}

/** Kinds of drawings, as the grid numbers them. */
const IMAGE = 0;
const DOM = 8;

const sourceOf = (look: FloatingLook): string => {
  const svg = look.kind === 'picture' ? look.svg : '<svg xmlns="http://www.w3.org/2000/svg"/>';
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
};

/** What makes a drawing a component: it stands where it is put. */
const componentOf = (look: FloatingLook): object =>
  look.kind === 'picture'
    ? {}
    : { drawingType: DOM, componentKey: look.name, data: look.data, allowTransform: false };
