import { hasEvenHours } from '../calendar/has-even-hours';
import type { Instant } from '../date/time';
import type { Clock } from '../rulebook/rulebook';
import { serialOfDay } from './excel-serial';
import { SECONDS_PER_DAY } from '../date/time';
import { calendarSpan } from './calendar-span';
import { columnLetters } from './cell-address';
import { clockCells, type ClockCells } from './clock-cells';
import { compileDueFormula } from './compile-due-formula';
import { compileLightFormula } from './compile-light-formula';
import { compileOverallFormulas, type LitClock } from './compile-overall-formulas';
import { formulaAt, ROW_MARK, type FormulaPlaces } from './formula-places';
import type { CalendarSpan, LedgerSettings } from './ledger-settings';
import type { RegisterColumn } from './register-column';
import { isMixedRegister, litClocks, registerColumns } from './register-columns';
import { SHEET_ROWS } from './sheet-limits';

/** Everything about a register that does not depend on its rows; made once for a ledger. */
export interface RegisterLayout {
  readonly ledger: LedgerSettings;
  readonly columns: readonly RegisterColumn[];
  readonly places: FormulaPlaces;
  /** Formula of each computed column that has one, by its key, with the mark of the row. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Cells of each clock that worksheet formulas can say, by its key. */
  readonly nativeClocks: ReadonlyMap<string, ClockCells>;
  readonly isMixed: boolean;
  /** First and last serial the calendar sheet lists. */
  readonly calendar: CalendarSpan;
}

/**
 * Lays out a ledger's register: its columns, and the formulas of its computed columns.
 *
 * @param asOf decides which years the calendar sheet lists.
 * @param columns where the columns stand; absent: as `registerColumns` puts them. Columns that
 *   people have moved may be given in their present order.
 */
export function registerLayout(
  ledger: LedgerSettings,
  asOf: Instant,
  columns: readonly RegisterColumn[] = registerColumns(ledger.rulebook, ledger.language),
): RegisterLayout {
  const span = calendarSpan(ledger, asOf);
  const letters = new Map(columns.map(({ key }, index) => [key, columnLetters(index)]));
  const places: FormulaPlaces = {
    rulebook: ledger.rulebook,
    language: ledger.language,
    calendar: ledger.calendar,
    isEvenZone: isEvenZone(ledger, span),
    cell: (key) => {
      const found = letters.get(key);
      return found === undefined ? undefined : `$${found}${ROW_MARK}`;
    },
  };
  const clocks = litClocks(ledger.rulebook);
  const isMixed = isMixedRegister(clocks);
  const nativeClocks = new Map(
    clocks.flatMap((clock) => {
      const cells = clockCells(clock, places);
      return cells ? [[clock.key, cells] as const] : [];
    }),
  );
  return {
    ledger,
    columns,
    places,
    nativeClocks,
    isMixed,
    calendar: { first: serialOfDay(span.first), last: serialOfDay(span.last) },
    formulas: new Map(
      [
        ...clockFormulas(nativeClocks, places),
        ...overallFormulas(nativeClocks, isMixed, places),
      ].filter(([, formula]) => fitsExcel(formula)),
    ),
  };
}

/** Excel takes 8,192 signs and 64 levels of nesting; what is longer is written as a value. */
const fitsExcel = (formula: string): boolean =>
  formulaAt(formula, SHEET_ROWS - 1).length <= 8_192 && nesting(formula) <= 64;

function nesting(formula: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of formula) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const clockFormulas = (
  nativeClocks: ReadonlyMap<string, ClockCells>,
  places: FormulaPlaces,
): readonly (readonly [string, string])[] =>
  [...nativeClocks].flatMap(([key, cells]) => [
    [`due:${key}`, compileDueFormula(cells, places)] as const,
    [`light:${key}`, compileLightFormula(cells, places)] as const,
  ]);

function overallFormulas(
  nativeClocks: ReadonlyMap<string, ClockCells>,
  isMixed: boolean,
  places: FormulaPlaces,
): readonly (readonly [string, string])[] {
  const lit = litClocks(places.rulebook).flatMap((clock): readonly LitClock[] => {
    const due = places.cell(`due:${clock.key}`);
    const light = places.cell(`light:${clock.key}`);
    if (due === undefined || light === undefined) return [];
    const cells = nativeClocks.get(clock.key);
    return [{ clock, due, light, ...(cells && { cells }) }];
  });
  const nextDue = places.cell('next-due');
  if (lit.length === 0 || nextDue === undefined) return [];
  const overall = compileOverallFormulas(lit, nextDue, isMixed, places);
  const ofRow = [
    ['overall-light', overall.light],
    // What another calendar has published, the calendar sheet does not say.
    ...(lit.some(({ clock }) => clock.calendar !== undefined)
      ? []
      : [['calendar-note', overall.calendarNote] as const]),
  ] as const;
  if (isMixed && lit.some(({ clock }) => closesUnevenly(clock, places))) return ofRow;
  return [
    ...ofRow,
    ['next-due', overall.nextDue],
    ['next-clock', overall.nextClock],
    ...(overall.remaining === undefined ? [] : [['remaining', overall.remaining] as const]),
  ];
}

/** Whether the time of day at which a clock's due ends is another on some days. */
const closesUnevenly = ({ cutoff }: Clock, { calendar }: FormulaPlaces): boolean =>
  cutoff === 'close-of-business' && !hasEvenHours(calendar.source);

/** True when the zone's clocks are never moved within the span, so that hours are wall hours. */
const isEvenZone = ({ zone }: LedgerSettings, { first, last }: CalendarSpan): boolean =>
  zone.changesBetween(
    zone.toInstant(first * SECONDS_PER_DAY),
    zone.toInstant((last + 1) * SECONDS_PER_DAY),
  ).length === 0;
