import type { ICellData, IStyleData, Nullable } from '@univerjs/presets';
import type { Area } from '../../model/area';
import type { Cell } from '../../model/cell';
import { growTable, growthFor } from '../../model/grow-table';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';
import { cellValue } from './grid-cell';
import type { GridLink } from './grid-link';
import { modelStyle } from './model-style';

/** Takes cells a person changed at the grid into the model; tables grow as they do in Excel. */
export function readCells(
  model: WorkbookModel,
  sheet: SheetModel,
  link: GridLink,
  area: Area,
): void {
  const worksheet = link.worksheet(sheet.id);
  if (!worksheet) return;
  const growth = growthFor(model, sheet, area);
  const cells = worksheet.getCellMatrix();
  const styles = link.workbook().getStyles();
  const known = new Map<IStyleData | string, number>();
  const styleId = (data: ICellData): number => {
    const key = data.s;
    if (key === null || key === undefined) return 0;
    const id = known.get(key) ?? sheet.styles.idOf(modelStyle(styles.getStyleByCell(data) ?? {}));
    known.set(key, id);
    return id;
  };
  sheet.putCells(
    area,
    (row, column): Cell | undefined => {
      const data: Nullable<ICellData> = cells.getValue(row, column);
      if (!data) return undefined;
      const formula = formulaAt(worksheet, data, row, column);
      return {
        value: cellValue(data),
        ...(formula === undefined ? {} : { formula }),
        style: styleId(data),
      };
    },
    'contents',
    'person',
  );
  if (growth) growTable(model, growth, 'host');
}

/** Filled cells share one formula under an id; the sheet knows what it reads in each place. */
function formulaAt(
  worksheet: NonNullable<ReturnType<GridLink['worksheet']>>,
  data: ICellData,
  row: number,
  column: number,
): string | undefined {
  if (typeof data.f === 'string' && data.f !== '') return data.f;
  if (!data.si) return undefined;
  const shared: Nullable<ICellData> = worksheet.getCell(row, column);
  return typeof shared?.f === 'string' ? shared.f : undefined;
}
