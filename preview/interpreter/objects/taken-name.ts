import type { Host } from '../host';
import { HostError } from '../host-error';

/** Refuses a name that another table or a defined name of the workbook already has. */
export function refuseTakenName(name: string, host: Host, ownTableId?: string): void {
  const wanted = name.toLowerCase();
  const taken =
    host.model.tables.some((one) => one.id !== ownTableId && one.name.toLowerCase() === wanted) ||
    host.model.names.some((one) => one.sheetId === undefined && one.name.toLowerCase() === wanted);
  if (taken) {
    throw new HostError('ItemAlreadyExists', `The resource already exists: the name ${name}.`);
  }
}
