import type { TableModel } from '../../model/table-model';
import type { Host } from '../host';
import { itemNotFound } from '../host-error';

/** The table an object stands for; the add-in may have deleted it meanwhile. */
export function tableOf(target: { readonly tableId: string }, host: Host): TableModel {
  const table = host.model.tableById(target.tableId);
  if (!table) throw itemNotFound('the table was deleted');
  return table;
}
