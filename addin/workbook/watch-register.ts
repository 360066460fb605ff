import { tableNames } from '../../core/workbook/sheet-names';
import { removeHandlers } from './remove-handlers';
import { runExcel } from './run-excel';

/** Changes in quick succession are answered once. */
const QUIET_MILLISECONDS = 1_000;

/**
 * Calls `follow` after the register has changed, by a person or by this add-in. What co-authors
 * change their own add-ins follow.
 *
 * @returns ends the watching.
 */
export function watchRegister(follow: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const soon = (event: Excel.TableChangedEventArgs): Promise<void> => {
    clearTimeout(timer);
    if (!ended && event.source !== Excel.EventSource.remote) {
      timer = setTimeout(follow, QUIET_MILLISECONDS);
    }
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
