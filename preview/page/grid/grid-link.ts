import type { FUniver, IExecutionOptions, Workbook, Worksheet } from '@univerjs/presets';

/** The grid's commands, so that what this page runs can be told from what a person does. */
export interface GridLink {
  readonly unitId: string;
  /** True while the page itself changes the grid. */
  readonly applying: () => boolean;
  /** Runs a command of the grid and answers whether the grid took it. */
  readonly run: (id: string, params: object, options?: IExecutionOptions) => boolean;
  readonly workbook: () => Workbook;
  readonly worksheet: (sheetId: string) => Worksheet | undefined;
}

export function createGridLink(univerAPI: FUniver): GridLink {
  let depth = 0;
  const active = univerAPI.getActiveWorkbook();
  if (!active) throw new Error('The grid has no workbook.');
  const unitId = active.getId();
  return {
    unitId,
    applying: () => depth > 0,
    run(id, params, options) {
      depth += 1;
      try {
        return univerAPI.syncExecuteCommand(id, { unitId, ...params }, options);
      } finally {
        depth -= 1;
      }
    },
    workbook: () => active.getWorkbook(),
    worksheet: (sheetId) => active.getWorkbook().getSheetBySheetId(sheetId) ?? undefined,
  };
}
