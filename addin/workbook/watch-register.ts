import { tableNames } from '../../core/workbook/sheet-names';
import { bothChanges, registerChange, type RegisterChange } from './changed-rows';
import { removeHandlers } from './remove-handlers';
import { runExcel } from './run-excel';

/** Changes in quick succession are answered once. */
const QUIET_MILLISECONDS = 1_000;

/**
 * Calls `follow` after the register has changed, by a person, a co-author or this add-in.
 *
 * @returns ends the watching.
 */
export function watchRegister(follow: (change: RegisterChange) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let change: RegisterChange | undefined;
  const tell = (): void => {
    const told = change;
    change = undefined;
    if (told) follow(told);
  };
  const soon = (event: Excel.TableChangedEventArgs): Promise<void> => {
    clearTimeout(timer);
    const latest = registerChange(event);
    change = change ? bothChanges(change, latest) : latest;
    if (!ended) timer = setTimeout(tell, QUIET_MILLISECONDS);
    return Promise.resolve();
  };
  const handlers = runExcel(async (context) => {
    const added = context.workbook.tables.getItem(tableNames.register).onChanged.add(soon);
    await context.sync();
    return [added];
  });
  return () => {
    ended = true;
    clearTimeout(timer);
    void removeHandlers(handlers);
  };
}
