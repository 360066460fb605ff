import { drawPivot } from './draw-pivot';
import { filteredSource } from './pivot-filter';
import type { SlicerModel } from './pivot-model';
import { pivotItems, pivotSource } from './pivot-source';
import { withoutKeys } from './without-keys';
import type { WorkbookModel } from './workbook-model';

/** A button of a slicer. */
export interface SlicerItem {
  readonly name: string;
  readonly isSelected: boolean;
  /** Whether the other filters of the pivot leave it any row. */
  readonly hasData: boolean;
}

/** The buttons of a slicer as its pivot stands now. */
export function slicerItems(
  { pivotId, field }: SlicerModel,
  model: WorkbookModel,
): readonly SlicerItem[] {
  const pivot = model.pivotById(pivotId);
  if (!pivot) return [];
  const source = pivotSource(pivot, model);
  const filled = new Set(pivotItems(filteredSource(pivot, source, field), field));
  return pivotItems(source, field).map((name) => ({
    name,
    isSelected: pivot.selected[field]?.includes(name) ?? true,
    hasData: filled.has(name),
  }));
}

/** Lets the pivot of a slicer show these items only; undefined clears the filter. */
export function filterByItems(
  { pivotId, field }: SlicerModel,
  items: readonly string[] | undefined,
  model: WorkbookModel,
): void {
  const pivot = model.pivotById(pivotId);
  if (!pivot) return;
  const others = withoutKeys(pivot.selected, field);
  const selected = items === undefined ? others : { ...others, [field]: items };
  drawPivot({ ...pivot, selected }, model);
}
