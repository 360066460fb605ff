import { parseIsoWall } from '../../core/date/wall-time';
import { lightName } from '../../core/clock/light-name';
import type { Light } from '../../core/clock/clock-state';
import { serialOfWall } from '../../core/workbook/excel-serial';
import { formulaAt } from '../../core/workbook/formula-places';
import { pivotHelpers } from '../../core/workbook/pivot-helpers';
import { resolveClocks } from '../../core/workbook/pivot-layouts';
import { registerLayout } from '../../core/workbook/register-layout';
import { reportSheet } from '../../core/workbook/report-sheet';
import type { Cell } from '../../core/workbook/workbook-plan';
import { propertyLedger } from '../support/addin-ledger';
import { officeValue, officeWorkbook } from '../support/compare-with-office';
import { describeWith } from '../support/need-program';
import { officeNow } from '../support/office-ledger';

jest.setTimeout(120_000);

const ledger = propertyLedger();
const layout = registerLayout(ledger, officeNow);
const keys = layout.columns.map(({ key }) => key);
const received = serialOfWall(parseIsoWall('2026-01-05T09:30:00') ?? NaN);

const resolveLights = resolveClocks(ledger.rulebook).map((key) => `light:${key}`);

/** What the helpers of rows come to, each a time of receipt and the lights of resolve clocks. */
async function helpersOf(rows: readonly (readonly [Cell, ...Light[]])[]): Promise<unknown[][]> {
  const cells = rows.map(([time, ...lit], row): readonly Cell[] => [
    ...keys.map((key): Cell => {
      if (key === 'event:received') return time;
      const light = lit[resolveLights.indexOf(key)];
      return light ? lightName(light).zh : null;
    }),
    ...pivotHelpers.map(({ formula }): Cell => {
      const template = formula(layout.places) ?? '';
      return { formula: formulaAt(template, row), value: '' };
    }),
  ]);
  const sheet = reportSheet('rows', 'rows', {
    columns: [],
    blocks: [{ row: 0, column: 0, cells }],
    styles: [],
  });
  const workbook = await officeWorkbook({ sheets: [sheet], names: [] });
  return rows.map((_, row) =>
    pivotHelpers.map((_helper, index) =>
      officeValue(workbook.worksheets[0]?.getRow(row + 1).getCell(keys.length + index + 1).value),
    ),
  );
}

describeWith('soffice', 'libreoffice-calc', 'The helper columns of pivots', () => {
  it('should say month, day and punctuality of a row as text in LibreOffice', async () => {
    const lights: readonly Light[] = ['blue', 'purple', 'red', 'green', 'amber', 'paused', 'grey'];
    expect(await helpersOf(lights.map((light) => [received, light] as const))).toEqual([
      ['2026-01', '2026-01-05', '按时'],
      ['2026-01', '2026-01-05', '超期'],
      ['2026-01', '2026-01-05', '超期'],
      ['2026-01', '2026-01-05', '在办'],
      ['2026-01', '2026-01-05', '在办'],
      ['2026-01', '2026-01-05', '在办'],
      ['2026-01', '2026-01-05', '—'],
    ]);
  });

  it('should go by whichever of several clocks applies, the worst where more than one does', async () => {
    expect(
      await helpersOf([
        [received, 'grey', 'green'],
        [received, 'grey', 'blue'],
        [received, 'blue', 'green'],
        [received, 'red', 'blue'],
      ]),
    ).toEqual([
      ['2026-01', '2026-01-05', '在办'],
      ['2026-01', '2026-01-05', '按时'],
      ['2026-01', '2026-01-05', '在办'],
      ['2026-01', '2026-01-05', '超期'],
    ]);
  });

  it('should show a dash where the time of receipt is missing or a text', async () => {
    expect(
      await helpersOf([
        [null, 'blue'],
        ['前天', 'blue'],
      ]),
    ).toEqual([
      ['—', '—', '按时'],
      ['—', '—', '按时'],
    ]);
  });
});
