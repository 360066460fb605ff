import type { Area } from '../model/area';
import type { WorkbookModel } from '../model/workbook-model';
import { shiftArea } from '../model/shift-area';

/** A range the add-in keeps beyond its batch; it follows inserted and deleted cells. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly area: Area;
}

/** Hands out reference ids for ranges and finds them again until they are released. */
export class ReferenceTable {
  readonly #ranges = new Map<string, RangeTarget | undefined>();
  #lastId = 0;

  constructor(model: WorkbookModel) {
    model.onChange((change) => {
      if (change.kind !== 'shift') return;
      for (const [id, range] of this.#ranges) {
        if (range?.sheetId !== change.sheetId) continue;
        const area = shiftArea(range.area, change.area, change.direction);
        this.#ranges.set(id, area && { ...range, area });
      }
    });
  }

  keep(range: RangeTarget): string {
    this.#lastId += 1;
    const id = `range-${this.#lastId}`;
    this.#ranges.set(id, range);
    return id;
  }

  /** The range of an id; undefined when its cells were deleted or the id was released. */
  rangeOf(id: string): RangeTarget | undefined {
    return this.#ranges.get(id);
  }

  release(id: string): void {
    this.#ranges.delete(id);
  }

  releaseAll(): void {
    this.#ranges.clear();
  }

  get count(): number {
    return this.#ranges.size;
  }
}
