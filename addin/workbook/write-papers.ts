import type { WorkbookPlan } from '../../core/workbook/workbook-plan';
import { runExcel } from './run-excel';
import { writeWorkbookPlan } from './write-workbook-plan';

/**
 * Writes papers as new sheets behind the others and shows the first.
 *
 * @param plan makes the sheets, given the names that are taken.
 * @returns the names of the new sheets.
 */
export async function writePapers(
  plan: (taken: readonly string[]) => WorkbookPlan,
): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const planned = plan(worksheets.items.map(({ name }) => name));
    await writeWorkbookPlan(context, planned);
    const names = planned.sheets.map(({ name }) => name);
    worksheets.getItem(names[0] ?? '').activate();
    await context.sync();
    return names;
  });
}
