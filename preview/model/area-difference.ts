import { type Area, intersection } from './area';

/** What is left of an area when a hole is cut out: up to four areas that do not overlap. */
export function areaDifference(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cut.row + cut.rows, rows: area.row + area.rows - cut.row - cut.rows },
    { ...cut, column: area.column, columns: cut.column - area.column },
    {
      ...cut,
      column: cut.column + cut.columns,
      columns: area.column + area.columns - cut.column - cut.columns,
    },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
