import type { WorkbookModel } from '../../model/workbook-model';
import { element } from './element';

/** A box with the comment of the selected cell; hidden where it has none. */
export function createCellNote(model: WorkbookModel): HTMLElement {
  const box = element('aside', { class: 'cell-note', role: 'note', hidden: '' });
  const show = (): void => {
    const sheet = model.activeSheet;
    const { row, column } = model.selectionOf(sheet.id);
    const found = sheet.comments.find((one) => one.row === row && one.column === column);
    box.textContent = found?.content ?? '';
    box.hidden = found === undefined;
  };
  model.onChange(({ kind }) => {
    if (kind === 'selected' || kind === 'comments' || kind === 'sheet-activated') show();
  });
  return box;
}
