import type { Text } from '../text';
import type { MeasureValue } from './measure-value';
import type { SummaryRow, SummaryTable } from './summary-table';

/** One measure by two keys: the first down, the second across, with totals of both. */
export interface CrossTable {
  readonly titles: readonly [down: Text, across: Text];
  readonly down: readonly Text[];
  readonly across: readonly Text[];
  /** `cells[down][across]`; null where no record has both. */
  readonly cells: readonly (readonly (MeasureValue | null)[])[];
  /** Of each row, as the table by the first key has it: rates and times are not sums of cells. */
  readonly downTotals: readonly (MeasureValue | null)[];
  readonly acrossTotals: readonly (MeasureValue | null)[];
}

/**
 * Turns a table by two keys into rows and columns.
 *
 * @param byDown the table by the first key alone, `byAcross` by the second.
 */
export function crossTable(
  both: SummaryTable,
  byDown: SummaryTable,
  byAcross: SummaryTable,
  measure: string,
): CrossTable {
  const valueOf = ({ values }: SummaryRow): MeasureValue | null => values[measure] ?? null;
  const cells = new Map(both.rows.map((row) => [JSON.stringify(row.keys), valueOf(row)]));
  const cellOf = (down: SummaryRow, across: SummaryRow): MeasureValue | null =>
    cells.get(JSON.stringify([...down.keys, ...across.keys])) ?? null;
  return {
    titles: [titleOf(byDown), titleOf(byAcross)],
    down: byDown.rows.map(nameOf),
    across: byAcross.rows.map(nameOf),
    cells: byDown.rows.map((down) => byAcross.rows.map((across) => cellOf(down, across))),
    downTotals: byDown.rows.map(valueOf),
    acrossTotals: byAcross.rows.map(valueOf),
  };
}

const NOTHING: Text = { zh: '', en: '' };
const titleOf = ({ titles }: SummaryTable): Text => titles[0] ?? NOTHING;
const nameOf = ({ texts }: SummaryRow): Text => texts[0] ?? NOTHING;
