import { RULEBOOK_NAME, rulebookText } from '../../core/workbook/rulebook-sheet';
import { runExcel } from './run-excel';

/** The text of the rulebook the open workbook keeps; undefined when it keeps none. */
export async function readKeptRulebook(): Promise<string | undefined> {
  return runExcel(async (context) => {
    const name = context.workbook.names.getItemOrNullObject(RULEBOOK_NAME);
    name.load('name');
    await context.sync();
    if (name.isNullObject) return undefined;
    const range = name.getRangeOrNullObject();
    range.load('values');
    await context.sync();
    return range.isNullObject ? undefined : rulebookText(range.values);
  });
}
