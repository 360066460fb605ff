import { itemOf, type PivotSource } from './pivot-source';
import type { PivotModel } from './pivot-model';

/** The rows of the source that the filters of a pivot let through, those of one field left out. */
export function filteredSource(
  { selected }: PivotModel,
  source: PivotSource,
  except?: string,
): PivotSource {
  const tests = Object.entries(selected)
    .filter(([field]) => field !== except)
    .map(([field, items]) => [source.headers.indexOf(field), new Set(items)] as const);
  if (tests.length === 0) return source;
  const rows = source.rows.filter((row) =>
    tests.every(([place, items]) => items.has(itemOf(row[place] ?? null))),
  );
  return { ...source, rows };
}

/** What stands beside the name of a filter above a pivot, as Excel says it. */
export function shownItemText(pivot: PivotModel, source: PivotSource, field: string): string {
  const items = pivot.selected[field];
  if (items === undefined) return '(All)';
  const place = source.headers.indexOf(field);
  const present = new Set(source.rows.map((row) => itemOf(row[place] ?? null)));
  const shown = items.filter((item) => present.has(item));
  return shown.length === 1 ? (shown[0] ?? '') : '(Multiple Items)';
}
