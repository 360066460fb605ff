import { lightName } from '../clock/light-name';
import { formats, writtenValueStyle } from './cell-styles';
import { dueKind } from './clock-cells';
import { columnLetters } from './cell-address';
import { needsCalendar } from './compile-due-formula';
import { cellMessages, say } from './formula-places';
import { lightLooks } from './light-looks';
import type { RegisterLayout } from './register-layout';
import { litClocks } from './register-columns';
import type { CellStyle, ConditionalFormatPlan } from './workbook-plan';

/**
 * The register's conditional formats: each light's fill over its text, due and remaining time; a
 * slant where the calendar is not published yet or a value stands in place of a formula; no time of
 * day where only a date is known.
 *
 * @param rows rows below the header that the formats cover.
 */
export function registerConditionalFormats(
  layout: RegisterLayout,
  rows: number,
): readonly ConditionalFormatPlan[] {
  const { columns, ledger, isMixed } = layout;
  const indexOf = (key: string): number => columns.findIndex((column) => column.key === key);
  const clocks = litClocks(ledger.rulebook);
  const overall = ['overall-light', 'remaining', 'next-due', 'next-clock'].filter(
    (key) => indexOf(key) >= 0,
  );
  const groups = [
    ...(overall.length > 0 ? [{ keys: overall, light: 'overall-light' }] : []),
    ...clocks.map(({ key }) => ({ keys: [`due:${key}`, `light:${key}`], light: `light:${key}` })),
  ];
  const dates = clocks.filter(({ within, roll }) => needsCalendar(within.unit, roll));
  const plan = (index: number, formula: string, style: CellStyle): ConditionalFormatPlan => ({
    area: { row: 1, column: index, rows, columns: 1 },
    formula,
    style,
  });
  const cellOf = (index: number): string => `$${columnLetters(index)}2`;
  return [
    ...groups.flatMap(({ keys, light }) =>
      runsOf(keys.map(indexOf)).flatMap(({ column, columns: width }) =>
        lightRules(cellOf(indexOf(light)), layout).map(({ formula, style }) => ({
          area: { row: 1, column, rows, columns: width },
          formula,
          style,
        })),
      ),
    ),
    ...dates.map(({ key }) => {
      const index = indexOf(`due:${key}`);
      const due = cellOf(index);
      return plan(index, `=AND(ISNUMBER(${due}),N(${due})>=CalendarCertainTo+1)`, uncertain);
    }),
    ...(indexOf('calendar-note') < 0
      ? []
      : [plan(indexOf('calendar-note'), `=${cellOf(indexOf('calendar-note'))}<>""`, uncertain)]),
    ...columns.flatMap(({ source, content }, index) => {
      const mayLackTime =
        content === 'date-time' &&
        (source.kind === 'event' || (isMixed && mayBeDay(layout, source)));
      const cell = cellOf(index);
      return mayLackTime
        ? [plan(index, `=AND(ISNUMBER(${cell}),N(${cell})=INT(N(${cell})))`, dateOnly)]
        : [];
    }),
    ...runsOf(computedIndexes(layout)).map(({ column, columns: width }) => ({
      area: { row: 1, column, rows, columns: width },
      formula: valueTest(`${columnLetters(column)}2`),
      style: writtenValueStyle,
    })),
  ];
}

/** Columns that formulas compute, or the add-in where no formula can; how far pauses move is always written. */
const computedIndexes = ({ columns }: RegisterLayout): readonly number[] =>
  columns.flatMap(({ computed, hidden, source }, index) =>
    computed && !hidden && source.kind !== 'pause' ? [index] : [],
  );

/** True where a value was written or pasted in place of a formula. */
const valueTest = (cell: string): string => `=AND(${cell}<>"",NOT(ISFORMULA(${cell})))`;

const uncertain: CellStyle = { italic: true, color: '7F7F7F' };
const dateOnly: CellStyle = { numberFormat: formats.day };

function lightRules(
  cell: string,
  { places }: RegisterLayout,
): readonly { readonly formula: string; readonly style: CellStyle }[] {
  const message = [cellMessages.textDate, cellMessages.outsideCalendar]
    .map((text) => `${cell}=${say(text, places)}`)
    .join(',');
  return [
    ...lightLooks.map(({ light, style }) => ({
      formula: `=${cell}=${say(lightName(light), places)}`,
      style,
    })),
    { formula: `=OR(${message})`, style: { color: 'C00000', italic: true, fill: 'FFF2CC' } },
  ];
}

/** A due or a time agreed for a case may come with a time of day or without. */
const mayBeDay = (
  { ledger }: RegisterLayout,
  source: RegisterLayout['columns'][number]['source'],
): boolean =>
  (source.kind === 'due' || source.kind === 'agreed') &&
  ledger.rulebook.clocks.some((clock) => clock.key === source.key && dueKind(clock) === 'either');

/** Columns that stand side by side as one area. */
function runsOf(
  indexes: readonly number[],
): readonly { readonly column: number; readonly columns: number }[] {
  const runs: { readonly column: number; readonly columns: number }[] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.column + last.columns === index) {
      runs[runs.length - 1] = { column: last.column, columns: last.columns + 1 };
    } else {
      runs.push({ column: index, columns: 1 });
    }
  }
  return runs;
}
