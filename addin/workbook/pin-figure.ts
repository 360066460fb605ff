import { figureSheet } from '../../core/workbook/figure-sheet';
import type { FigureTable } from '../../core/workbook/figure-table';
import { fitText } from '../../core/workbook/fit-text';
import { LONGEST_SHEET_NAME } from '../../core/workbook/sheet-limits';
import { uniqueSheetNames } from '../../core/workbook/unique-sheet-names';
import { canChart } from './add-chart';
import { runExcel } from './run-excel';
import { updatePin } from './update-pin';
import { writeWorkbookPlan } from './write-workbook-plan';

/** Where figures were pinned. */
export interface Pinned {
  readonly sheet: string;
  /** The sheet was there and was brought up to date. */
  readonly updated: boolean;
  /** The figures have a chart, and this Excel has no interface for it. */
  readonly chartLeftOut: boolean;
}

/**
 * Pins figures to a sheet of their own, as a native table and a native chart, and shows it. Figures
 * of the same period that were pinned before are brought up to date there; where that would write
 * over something a person has written, another sheet is added.
 */
export async function pinFigure(figure: FigureTable): Promise<Pinned> {
  return runExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    await context.sync();
    const own = pinNames(
      figure,
      tables.items.map(({ name }) => name),
    );
    const updated = own.last === undefined ? undefined : await updatePin(context, figure, own.last);
    const taken = worksheets.items.map(({ name }) => name);
    const [sheet = ''] = uniqueSheetNames([...taken, sheetName(figure)]).slice(-1);
    if (updated === undefined) {
      const plan = figureSheet(figure, sheet, own.next);
      await writeWorkbookPlan(context, { sheets: [plan], names: [] });
    }
    worksheets.getItem(updated ?? sheet).activate();
    await context.sync();
    return {
      sheet: updated ?? sheet,
      updated: updated !== undefined,
      chartLeftOut: figure.chart !== undefined && !canChart(),
    };
  });
}

/** The period stays readable, whatever the length of the title. */
const sheetName = ({ title, period }: FigureTable): string =>
  `${fitText(title, LONGEST_SHEET_NAME - period.length - 1)} ${period}`;

/** Name of the table these figures were pinned as last, and one that is free. */
function pinNames(
  { key }: FigureTable,
  taken: readonly string[],
): { readonly last: string | undefined; readonly next: string } {
  const name = (count: number): string =>
    count === 1 ? `Pinned_${key}` : `Pinned_${key}_${count}`;
  const present = new Set(taken.map((one) => one.toLowerCase()));
  let count = 1;
  while (present.has(name(count).toLowerCase())) count += 1;
  return { last: count === 1 ? undefined : name(count - 1), next: name(count) };
}
