import { tableNames } from '../../core/workbook/sheet-names';
import { bothChanges, registerChange, sortedChange, type RegisterChange } from './changed-rows';
import { removeHandlers } from './remove-handlers';
import { runExcel } from './run-excel';

/** Changes in quick succession are answered once. */
const QUIET_MILLISECONDS = 1_000;

/**
 * Calls `follow` after the register has changed, by a person, a co-author or this add-in.
 *
 * @param onReady told the id of the table once it is being watched; undefined: Excel refuses.
 * @returns ends the watching.
 */
export function watchRegister(
  follow: (change: RegisterChange) => void,
  onReady: (table: string | undefined) => void = () => undefined,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let change: RegisterChange | undefined;
  const tell = (): void => {
    const told = change;
    change = undefined;
    if (told) follow(told);
  };
  const soon = (latest: RegisterChange): Promise<void> => {
    clearTimeout(timer);
    change = change ? bothChanges(change, latest) : latest;
    if (!ended) timer = setTimeout(tell, QUIET_MILLISECONDS);
    return Promise.resolve();
  };
  const handlers = runExcel(async (context) => {
    const table = context.workbook.tables.getItem(tableNames.register);
    table.load('id');
    const added = [
      table.onChanged.add((event) => soon(registerChange(event))),
      table.worksheet.onRowSorted.add((event) => soon(sortedChange(event))),
    ];
    await context.sync();
    onReady(table.id);
    return added;
  });
  handlers.catch(() => onReady(undefined));
  return () => {
    ended = true;
    clearTimeout(timer);
    void removeHandlers(handlers);
  };
}
