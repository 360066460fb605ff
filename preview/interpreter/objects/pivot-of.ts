import { drawPivot } from '../../model/draw-pivot';
import type { PivotData, PivotModel } from '../../model/pivot-model';
import type { Host } from '../host';
import { itemNotFound } from '../host-error';

export interface PivotTarget {
  readonly pivotId: string;
}

/** The pivot an object stands for; the add-in may have deleted it meanwhile. */
export function pivotOf({ pivotId }: PivotTarget, host: Host): PivotModel {
  const pivot = host.model.pivotById(pivotId);
  if (!pivot) throw itemNotFound('the PivotTable was deleted');
  return pivot;
}

/** Changes how a pivot is laid out and draws it anew. */
export function turnPivot(target: PivotTarget, patch: Partial<PivotModel>, host: Host): void {
  drawPivot({ ...pivotOf(target, host), ...patch }, host.model);
}

export interface DataTarget extends PivotTarget {
  readonly dataId: number;
}

export function dataOf(target: DataTarget, host: Host): PivotData {
  const data = pivotOf(target, host).data.find(({ id }) => id === target.dataId);
  if (!data) throw itemNotFound('the figure was taken out of the PivotTable');
  return data;
}

export function changeData(target: DataTarget, patch: Partial<PivotData>, host: Host): void {
  const before = dataOf(target, host);
  const data = pivotOf(target, host).data.map((one) =>
    one === before ? { ...one, ...patch } : one,
  );
  turnPivot(target, { data }, host);
}
