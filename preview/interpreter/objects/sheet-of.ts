import type { SheetModel } from '../../model/sheet-model';
import type { Host } from '../host';
import { itemNotFound } from '../host-error';

/** The sheet an object lives on; the add-in may have deleted it meanwhile. */
export function sheetOf(target: { readonly sheetId: string }, host: Host): SheetModel {
  const sheet = host.model.sheetById(target.sheetId);
  if (!sheet) throw itemNotFound('the worksheet was deleted');
  return sheet;
}
