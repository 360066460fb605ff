import type { Area, SheetPlan } from '../../core/workbook/workbook-plan';
import { PLAIN, type StyleBook } from './style-book';

/**
 * Numbers of the styles of a sheet's cells, row by row: what later areas of the plan say stands over
 * what earlier ones do, and a merged area looks like its first cell.
 *
 * @returns a function to be asked for rows in ascending order; it gives the styles by column.
 */
export function rowStyles(
  { styles, merges = [] }: Pick<SheetPlan, 'styles' | 'merges'>,
  book: StyleBook,
): (row: number) => readonly number[] {
  const styled = new ActiveAreas(styles.map(({ area }) => area));
  const merged = new ActiveAreas(merges);
  const firstCells = new Map<number, number>();
  let numbers: number[] = [];
  return (row) => {
    const hasChanged = styled.moveTo(row);
    const isMerged = merged.moveTo(row) || merged.active.length > 0;
    if (!hasChanged && !isMerged) return numbers;
    numbers = [];
    for (const index of styled.active) {
      const entry = styles[index];
      if (entry) paint(numbers, entry.area, (below) => book.over(below, entry.style));
    }
    for (const index of merged.active) {
      const area = merges[index];
      if (!area) continue;
      const first = firstCells.get(index) ?? numbers[area.column] ?? PLAIN;
      firstCells.set(index, first);
      paint(numbers, area, () => first);
    }
    return numbers;
  };
}

function paint(numbers: number[], area: Area, over: (below: number) => number): void {
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    while (numbers.length <= column) numbers.push(PLAIN);
    numbers[column] = over(numbers[column] ?? PLAIN);
  }
}

/** Which areas lie on a row, as rows go by. */
class ActiveAreas {
  /** Places of the areas in the list, ascending. */
  active: readonly number[] = [];
  private readonly waiting: readonly number[];
  private next = 0;
  private ends = Infinity;

  constructor(private readonly areas: readonly Area[]) {
    const rowOf = (index: number): number => areas[index]?.row ?? 0;
    this.waiting = areas.map((_, index) => index).sort((a, b) => rowOf(a) - rowOf(b) || a - b);
  }

  /** Whether other areas lie on this row than on the one before. */
  moveTo(row: number): boolean {
    const hasEnded = row >= this.ends;
    const begun: number[] = [];
    for (;;) {
      const index = this.waiting[this.next];
      const area = index === undefined ? undefined : this.areas[index];
      if (index === undefined || area === undefined || area.row > row) break;
      begun.push(index);
      this.next += 1;
    }
    if (!hasEnded && begun.length === 0) return false;
    const lasting = hasEnded ? this.active.filter((index) => this.endOf(index) > row) : this.active;
    this.active =
      begun.length === 0
        ? lasting
        : [...lasting, ...begun.filter((index) => this.endOf(index) > row)].sort((a, b) => a - b);
    this.ends = this.active.reduce((first, index) => Math.min(first, this.endOf(index)), Infinity);
    return true;
  }

  private endOf(index: number): number {
    const area = this.areas[index];
    return area === undefined ? 0 : area.row + area.rows;
  }
}
