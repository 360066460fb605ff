import type { SortField } from '../../model/sort-cells';
import { optionalText, recordArgument, wholeArgument } from '../argument-readers';
import { invalidArgument, notImplemented } from '../host-error';

/** Reads Office.js sort fields; only sorting by value is supported. */
export function sortFields(value: unknown, columns: number): readonly SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument('fields must be a list.');
  return value.map((entry: unknown) => {
    const field = recordArgument(entry, 'field');
    const sortOn = optionalText(field['sortOn'], 'sortOn') ?? 'Value';
    if (sortOn !== 'Value') throw notImplemented(`sorting on ${sortOn}`);
    const column = wholeArgument(field['key'], 'key', 0);
    if (column >= columns) throw invalidArgument(`key must be less than ${columns}.`);
    return { column, ascending: field['ascending'] !== false };
  });
}
