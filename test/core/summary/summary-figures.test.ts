import { measuresOf } from '../../../core/summary/measures/measures';
import { foldGroups } from '../../../core/summary/fold-groups';
import { summaryFigures } from '../../../core/summary/summary-figures';
import { summaryPart } from '../../../core/summary/summary-part';
import { tableOfFigures } from '../../../core/summary/summary-table';
import { PERIOD } from '../../bench/duckdb-ledger';
import { ledgerColumns } from '../../bench/ledger-columns';

const columns = ledgerColumns(4, PERIOD);
const measures = measuresOf(['received', 'onTimeRate', 'medianHandlingDays'], columns);
const part = summaryPart(columns, PERIOD, ['department'], measures);

describe('summaryFigures', () => {
  it('should hold in columns what the rows of the table show', () => {
    const figures = summaryFigures(part, measures);
    const rows = tableOfFigures(figures).rows;
    expect(rows).toHaveLength(figures.groups.length);
    expect(rows.map(({ values }) => values['received']?.value)).toEqual(
      Array.from(figures.columns['received']?.values ?? []),
    );
    expect(rows.map(({ values }) => values['onTimeRate']?.denominator)).toEqual(
      Array.from(figures.columns['onTimeRate']?.denominators ?? []),
    );
  });

  it('should say “no data” as not a number, and the table as null', () => {
    const early = { from: PERIOD.from - 31, to: PERIOD.from - 1 };
    const figures = summaryFigures(summaryPart(columns, early, [], measures), measures);
    expect(figures.columns['onTimeRate']?.values).toEqual(Float64Array.of(Number.NaN));
    expect(figures.columns['received']?.shares).toEqual(Float64Array.of(Number.NaN));
    expect(tableOfFigures(figures).rows[0]?.values).toEqual({
      received: { value: 0, numerator: null, denominator: null, share: null },
      onTimeRate: { value: null, numerator: 0, denominator: 0 },
      medianHandlingDays: { value: null, numerator: null, denominator: 0 },
    });
  });

  it('should name the place of “其他” and tell its row how many groups it stands for', () => {
    const folded = foldGroups(part, [part.valuesOf(part.slots[0] ?? 0)]);
    const groups = part.slots.length - 1;
    expect(groups).toBeGreaterThan(0);
    const figures = summaryFigures(folded, measures);
    expect(figures.folded).toEqual({ place: 1, groups });
    expect(tableOfFigures(figures).rows.map((row) => row.folded)).toEqual([undefined, groups]);
  });
});
