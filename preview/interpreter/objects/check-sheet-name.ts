import type { Host } from '../host';
import { HostError, invalidArgument } from '../host-error';

/** Checks a name for a sheet: 1–31 characters, none of `\ / ? * : [ ]`, not taken. */
export function checkSheetName(value: unknown, host: Host, ownId?: string): string {
  if (typeof value !== 'string') throw invalidArgument('The name of a sheet is a text.');
  const wrong =
    value === '' ||
    value.length > 31 ||
    /[\\/?*:[\]]/.test(value) ||
    value.startsWith("'") ||
    value.endsWith("'");
  if (wrong) {
    throw invalidArgument(
      `${JSON.stringify(value)} is not a sheet name: 1 to 31 characters, none of \\ / ? * : [ ].`,
    );
  }
  const same = host.model.findSheet(value);
  if (same && same.id !== ownId) {
    throw new HostError(
      'ItemAlreadyExists',
      `The resource already exists: the worksheet ${value}.`,
    );
  }
  return value;
}
