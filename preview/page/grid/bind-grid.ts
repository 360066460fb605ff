/** Brings the sheet methods that the preset adds to the grid's interface. */
import type {} from '@univerjs/presets/preset-sheets-core';
import type { FUniver } from '@univerjs/presets';
import type { WorkbookModel } from '../../model/workbook-model';
import { CalculationWatch } from './calculation-watch';
import { DirtySheets } from './dirty-sheets';
import { createGridLink } from './grid-link';
import { GridPictures } from './grid-pictures';
import { readGridCommand } from './grid-reader';
import { GridWriter } from './grid-writer';
import { SLICER, slicerBox } from './slicer-box';
import { workbookSnapshot } from './workbook-snapshot';

/** The tie between a workbook and the grid that shows it. */
export interface GridBinding {
  /** Hands over everything that changed since the last time. */
  flush(): void;
  /** Resolves when every formula has its result in the model. */
  calculated(): Promise<void>;
}

/** Shows a workbook in the grid and keeps both alike, whoever changes which. */
export function bindGrid(univerAPI: FUniver, model: WorkbookModel): GridBinding {
  univerAPI.createWorkbook(workbookSnapshot(model));
  univerAPI.registerComponent(SLICER, slicerBox(model));
  const link = createGridLink(univerAPI);
  const writer = new GridWriter(model, link, new GridPictures(univerAPI, link));
  const watch = new CalculationWatch();
  let dirty = new DirtySheets();
  let reading = false;
  let scheduled = false;
  const flush = () => {
    if (dirty.isEmpty) return;
    const taken = dirty;
    dirty = new DirtySheets();
    if ([...taken.sheets.values()].some((sheet) => sheet.cells) || taken.calculate) watch.expect();
    writer.write(taken);
  };
  model.onChange((change) => {
    // What a person did is on the grid already; what the host added to it is not.
    if (reading && !('source' in change && change.source === 'host')) return;
    dirty.add(change);
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      flush();
    }, 0);
  });
  univerAPI.addEvent(univerAPI.Event.CommandExecuted, ({ id, params, options }) => {
    if (id === 'formula.mutation.set-formula-calculation-start') watch.started();
    if (id === 'formula.mutation.set-formula-calculation-notification' && isEnd(params)) {
      const { run } = watch;
      setTimeout(() => watch.ended(run), 0);
    }
    const isResult = (options as { fromFormula?: boolean } | undefined)?.fromFormula === true;
    if (link.applying() && !isResult) return;
    if (!isResult && id.startsWith('sheet.mutation.')) watch.expect();
    reading = true;
    try {
      readGridCommand({ id, params, options: { fromFormula: isResult } }, model, link);
    } finally {
      reading = false;
    }
  });
  const first = new DirtySheets();
  for (const sheet of model.sheets) {
    first.add({ kind: 'sheet-added', sheetId: sheet.id, source: 'person' });
  }
  dirty = first;
  flush();
  return { flush, calculated: () => watch.settled() };
}

function isEnd(params: unknown): boolean {
  const state = (params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState;
  return state !== undefined;
}
