import type { Instant } from '../../core/date/time';
import { formatWall } from '../../core/date/wall-time';
import { wallOfSerial } from '../../core/record/wall-of-serial';
import { serialOfWall } from '../../core/workbook/excel-serial';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { ledgerWorkbook } from '../../core/workbook/ledger-workbook';
import { registerLayout, type RegisterLayout } from '../../core/workbook/register-layout';
import { registerRow } from '../../core/workbook/register-row';
import type { Cell, SheetPlan, WorkbookPlan } from '../../core/workbook/workbook-plan';
import { officeValue, officeWorkbook } from '../support/compare-with-office';
import type { GoldenCase } from '../support/golden-cases';
import { golden, goldenRegimes, rulebookOf, settingOf } from '../support/golden-doors';
import { lightWords } from '../support/light-words';
import { describeWith } from '../support/need-program';
import { officeLedger } from '../support/office-ledger';

jest.setTimeout(300_000);

/** The register of one regime: the cases that are written there, each seen as of its own time. */
interface Register {
  readonly name: string;
  readonly layout: RegisterLayout;
  readonly cases: readonly GoldenCase[];
}

const listed = golden.cases.filter(({ not }) => not.office === undefined);
const registers = [...new Set(listed.map(rulebookOf))].map((rulebook, index): Register => {
  const ledger = officeLedger(rulebook);
  return {
    name: `golden-${index}`,
    cases: listed.filter((one) => rulebookOf(one) === rulebook),
    layout: registerLayout(ledger, asOfLedger(ledger)),
  };
});

/** The register's rows count from this instant; the calendar sheet is the same for all. */
function asOfLedger({ zone, fixedNow }: LedgerSettings): Instant {
  return zone.toInstant(fixedNow ?? 0);
}

/** One workbook of all cases: the sheets of a ledger, with a register for each regime. */
function goldenWorkbook(): WorkbookPlan {
  const [regime] = goldenRegimes;
  if (regime === undefined) throw new Error('No golden regime.');
  const ledger = officeLedger(regime);
  const plan = ledgerWorkbook(ledger, [], asOfLedger(ledger));
  const [register, ...sheets] = plan.sheets;
  if (register === undefined) throw new Error('A ledger without a register.');
  const own = registers.map((one): SheetPlan => ({
    ...register,
    name: one.name,
    columns: [],
    blocks: [
      { row: 0, column: 0, cells: [one.layout.columns.map(({ header }) => header), ...rows(one)] },
    ],
    rowHeights: [],
    styles: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
  }));
  return { ...plan, sheets: [register, ...sheets, ...own] };
}

function rows({ layout, cases }: Register): readonly (readonly Cell[])[] {
  return cases.map((one, index) => {
    const { record, zone, asOf } = settingOf(one);
    const cells = registerRow(record, layout, asOf, { row: index + 1, version: 1 });
    const now = String(serialOfWall(zone.toWall(asOf)));
    return cells.map((cell, column): Cell => {
      if (typeof cell !== 'object' || cell === null) return cell;
      const key = layout.columns[column]?.key ?? '';
      if (key !== `due:${one.clock}` && key !== `light:${one.clock}`) return null;
      return { ...cell, formula: cell.formula.replaceAll('LedgerNow', now) };
    });
  });
}

/** A serial as the case writes the due; a whole one is a date, also of a due at the close of business. */
function shownDue(value: unknown, { due = '' }: GoldenCase): unknown {
  if (typeof value !== 'number') return value;
  const text = formatWall(wallOfSerial(value) ?? 0)
    .replace('T', ' ')
    .slice(0, 16);
  if (due.length === 10) return text.slice(0, 10);
  return due.endsWith(' 18:00') ? text.replace(' 00:00', ' 18:00') : text;
}

/** A cell says of a grey light which of its states it is. */
const greyWords: Readonly<Record<string, string>> = {
  pending: '未启动',
  'not-applicable': '不适用',
  cancelled: '已终止',
};

describeWith('soffice', 'libreoffice-calc', 'the golden cases in LibreOffice', () => {
  it('should be the native formulas of 400 cases or more', () => {
    expect(listed.length).toBeGreaterThanOrEqual(400);
    const values = registers.flatMap(({ layout, cases }) =>
      cases.filter(({ clock }) => !layout.nativeClocks.has(clock)).map(({ title }) => title),
    );
    expect(values).toEqual([]);
  });

  it('should have the due and the light that are expected', async () => {
    const workbook = await officeWorkbook(goldenWorkbook());
    const wrong = registers.flatMap(({ name, layout, cases }) => {
      const sheet = workbook.getWorksheet(name);
      return cases.flatMap((one, index) => {
        const value = (key: string): unknown => {
          const column = layout.columns.findIndex((column) => column.key === key);
          return officeValue(sheet?.getRow(index + 2).getCell(column + 1).value);
        };
        const due = shownDue(value(`due:${one.clock}`), one);
        const light = value(`light:${one.clock}`);
        const word = greyWords[one.state] ?? lightWords[one.light];
        const isSame = due === (one.due ?? '') && light === word;
        return isSame ? [] : [{ file: one.file, title: one.title, due, light, expected: one.due }];
      });
    });
    expect(wrong).toEqual([]);
  });
});
