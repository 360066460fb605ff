import { removeHandlers } from './remove-handlers';
import { runExcel } from './run-excel';

/** Selections in quick succession (arrow keys) are answered once. */
const QUIET_MILLISECONDS = 200;

/**
 * Calls `follow` at once, and after the selection has moved or this user has changed cells. What
 * co-authors do elsewhere is not followed.
 *
 * @returns ends the watching.
 */
export function watchSelection(follow: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const soon = (): Promise<void> => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(follow, QUIET_MILLISECONDS);
    return Promise.resolve();
  };
  const handlers = runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const selected = worksheets.onSelectionChanged.add(soon);
    const changed = worksheets.onChanged.add(({ source }) =>
      source === Excel.EventSource.remote ? Promise.resolve() : soon(),
    );
    await context.sync();
    return [selected, changed];
  });
  follow();
  return () => {
    ended = true;
    clearTimeout(timer);
    void removeHandlers(handlers);
  };
}
