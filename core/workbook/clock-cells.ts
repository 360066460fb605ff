import { hasEvenHours } from '../calendar/has-even-hours';
import { recordPlan } from '../record/record-plan';
import type { Clock, Rulebook } from '../rulebook/rulebook';
import { isInstantUnit } from '../record/instant-unit';
import { compileConditionFormula } from './compile-condition-formula';
import { TOLERANCE, type FormulaPlaces } from './formula-places';

/** The cells and tests of one clock that its formulas share. */
export interface ClockCells {
  readonly clock: Clock;
  /** Cell of the start event as it was typed. */
  readonly started: string;
  /** Number the amount counts from: the start, or the last occurrence of a repeating duty. */
  readonly start: string;
  /** Number of the stop, and the test that there is one. */
  readonly stop: string;
  readonly isStopped: string;
  readonly due: string;
  readonly light: string;
  readonly agreed?: string;
  readonly extension?: string;
  readonly pause?: string;
  readonly pausedSince?: string;
  /** Test that the clock applies; absent when it always does. */
  readonly applies?: string;
  /** Test that the extension counts; absent when it always does. */
  readonly extends?: string;
  /** Test that an event has ended the clock without a result; absent when none can. */
  readonly isCancelled?: string;
  /** Event cells that must hold dates, not text. */
  readonly times: readonly string[];
}

/**
 * Finds a clock's cells in the register.
 *
 * @returns undefined when the clock cannot be said in worksheet formulas: its condition says more
 *   than comparisons, it mixes dates with hours, the zone's clocks are moved, it counts business hours
 *   that are not the same every working day, or by a calendar of its own.
 */
export function clockCells(clock: Clock, places: FormulaPlaces): ClockCells | undefined {
  if (!canBeNative(clock, places)) return undefined;
  const started = places.cell(`event:${clock.from}`);
  const stopped = places.cell(`event:${clock.to}`);
  const due = places.cell(`due:${clock.key}`);
  const light = places.cell(`light:${clock.key}`);
  if (!started || !stopped || !due || !light) return undefined;
  const applies = optional(clock.when?.source, places);
  const extendsWhen = optional(extensionCondition(clock, places), places);
  if (applies === null || extendsWhen === null) return undefined;
  const cells = clock.repeats
    ? repeatingCells(clock, started, stopped, places)
    : { start: started, stop: stopped, isStopped: `ISNUMBER(${stopped})`, times: [stopped] };
  if (!cells) return undefined;
  const cancelling = clock.cancelledBy
    .map((key) => places.cell(`event:${key}`))
    .filter((cell) => cell !== undefined);
  return {
    clock,
    started,
    due,
    light,
    ...cells,
    times: [...new Set([started, ...cells.times, ...cancelling])],
    ...place('agreed', places.cell(`agreed:${clock.key}`)),
    ...place('extension', places.cell(`extension:${clock.key}`)),
    ...place('pause', places.cell(`pause:${clock.key}`)),
    ...place('pausedSince', clock.pausable ? places.cell('paused-since') : undefined),
    ...place('applies', applies),
    ...place('extends', extendsWhen),
    ...place('isCancelled', cancellation(clock, cancelling, started, cells)),
  };
}

/** What the due of a clock is: a civil date, an instant, or whichever of the two the case makes it. */
export function dueKind({ within, extension }: Clock): 'day' | 'instant' | 'either' {
  if (within.unit === 'agreed') return 'either';
  const isInstant = isInstantUnit(within.unit);
  const staysSo = extension === undefined || isInstantUnit(extension.unit) === isInstant;
  if (!staysSo && extension.unit !== 'agreed') return 'either';
  return isInstant ? 'instant' : 'day';
}

/** The amount an extension adds, or caps at, as far as it counts. */
export const grantedAmount = ({ extension, extends: counts }: ClockCells): string | undefined => {
  if (extension === undefined) return undefined;
  return counts === undefined ? `N(${extension})` : `IF(${counts},N(${extension}),0)`;
};

/** The test that the due is a civil date: where the case decides, that it has no time. */
export const isDayDue = ({ clock, due }: Pick<ClockCells, 'clock' | 'due'>): string =>
  ({ day: 'TRUE', instant: 'FALSE', either: `${due}=INT(${due})` })[dueKind(clock)];

/** Part of the due day at which a clock with a cutoff ends; undefined at midnight. */
export function closingPart({ cutoff }: Clock, { calendar }: FormulaPlaces): number | undefined {
  const closing = cutoff === 'close-of-business' ? calendar.source.hours.at(-1)?.end : undefined;
  return closing === undefined ? undefined : closing / 1440;
}

/** The test that a time is not after the due. */
export function isInTime(
  time: string,
  cells: Pick<ClockCells, 'clock' | 'due'>,
  places: FormulaPlaces,
): string {
  const closing = closingPart(cells.clock, places);
  const day =
    closing === undefined
      ? `INT(${time})<=${cells.due}`
      : `${time}-${cells.due}<=${decimal(closing + Number(TOLERANCE))}`;
  const instant = `${time}-${cells.due}<=${TOLERANCE}`;
  const isDay = isDayDue(cells);
  if (isDay === 'TRUE') return day;
  return isDay === 'FALSE' ? instant : `IF(${isDay},${day},${instant})`;
}

/** A number as formulas write it: decimal, never with an exponent. */
export const decimal = (value: number): string => value.toFixed(12).replace(/\.?0+$/, '');

function canBeNative(clock: Clock, { isEvenZone, calendar, rulebook }: FormulaPlaces): boolean {
  if (isRoundBound(clock, rulebook)) return false;
  // A pause that ends by itself, or does not count, cannot be told from the “paused since” cell.
  if (clock.pausable && clock.pause !== undefined) return false;
  const { within, extension, orAgreed } = clock;
  if (clock.calendar !== undefined || isOnGrid(clock)) return false;
  if (needsHours(clock) && !hasEvenHours(calendar.source)) return false;
  const hours = isInstantUnit(within.unit);
  if (hours && (!isEvenZone || within.amount < 0)) return false;
  if (within.unit === 'agreed') return extension === undefined && isEvenZone;
  if (!extension) return true;
  if (isInstantUnit(extension.unit) !== hours || extension.unit === 'agreed') return false;
  const isWorkingHour = (unit: string): boolean => unit === 'working-hour';
  return !hours || (!orAgreed && isWorkingHour(within.unit) === isWorkingHour(extension.unit));
}

/** A grid goes on from the start; which of its points is next, an occurrence alone does not say. */
const isOnGrid = ({ repeats, grid }: Clock): boolean => repeats && grid === 'fixed';

/** Whether a clock looks at business hours, which formulas know only as the same for every day. */
const needsHours = ({ within, extension, warning, cutoff }: Clock): boolean =>
  cutoff === 'close-of-business' ||
  [within, extension, warning].some((duration) => duration?.unit === 'working-hour');

/** Whether a reopening changes what a clock's start and stop cells mean. */
function isRoundBound(
  { from, to, repeats, cancelledBy, onReopen }: Clock,
  rulebook: Rulebook,
): boolean {
  const { reopening, repeatable } = recordPlan(rulebook);
  if (reopening.length === 0) return false;
  const again = [from, to, ...cancelledBy].some((key) => repeatable.has(key));
  return repeats || onReopen !== undefined || again || reopening.includes(from);
}

/** When an extension counts: under its condition, and with every field it requires filled. */
function extensionCondition({ extension }: Clock, { rulebook }: FormulaPlaces): string | undefined {
  const given = (extension?.requires ?? []).map((key) => {
    const field = rulebook.fields.find((candidate) => candidate.key === key);
    // A “no” to consent is none.
    return field?.type === 'yes-no' ? `fields.${key}` : `has(fields.${key})`;
  });
  const when = extension?.when === undefined ? [] : [`(${extension.when.source})`];
  const parts = [...when, ...given];
  return parts.length === 0 ? undefined : parts.join(' && ');
}

/** Undefined when there is no condition, null when it cannot be compiled. */
const optional = (source: string | undefined, places: FormulaPlaces): string | undefined | null =>
  source === undefined ? undefined : (compileConditionFormula(source, places) ?? null);

const place = <Key extends string>(
  key: Key,
  value: string | undefined,
): Readonly<Partial<Record<Key, string>>> => {
  const found: Partial<Record<Key, string>> = {};
  if (value !== undefined) found[key] = value;
  return found;
};

type StartAndStop = Pick<ClockCells, 'start' | 'stop' | 'isStopped' | 'times'>;

/** An interval duty counts from its last occurrence and lasts until the record ends. */
function repeatingCells(
  clock: Clock,
  started: string,
  occurred: string,
  { rulebook, cell }: FormulaPlaces,
): StartAndStop | undefined {
  const endings = rulebook.events.filter(({ ends }) => ends !== undefined);
  if (endings.some(({ key }) => key === clock.from)) return undefined;
  const ends = endings.map(({ key }) => cell(`event:${key}`)).filter((end) => end !== undefined);
  if (ends.length === 0) return undefined;
  const list = ends.join(',');
  const isStopped = `AND(COUNT(${list})>0,MAX(${list})-N(${started})>=-${TOLERANCE})`;
  // What comes after the end of the record counts for nothing.
  const isTooLate = `AND(${isStopped},N(${occurred})-MAX(${list})>${TOLERANCE})`;
  return {
    start: `IF(${isTooLate},${started},MAX(${started},${occurred}))`,
    stop: `MAX(${list})`,
    isStopped,
    times: [occurred, ...ends],
  };
}

/**
 * True when an event since the start ends the clock before it stopped, of an interval duty also when
 * it is what stops it; days alone compare as days.
 */
function cancellation(
  { repeats }: Clock,
  events: readonly string[],
  started: string,
  { stop, isStopped }: StartAndStop,
): string | undefined {
  if (events.length === 0) return undefined;
  const later = repeats ? `>=-${TOLERANCE}` : `>${TOLERANCE}`;
  const tests = events.map((event) => {
    const since = `IF(OR(N(${event})=INT(N(${event})),N(${started})=INT(N(${started}))),INT(N(${event}))>=INT(N(${started})),N(${event})-N(${started})>=-${TOLERANCE})`;
    return `AND(ISNUMBER(${event}),${since},OR(NOT(${isStopped}),N(${stop})-N(${event})${later}))`;
  });
  return tests.length === 1 ? tests[0] : `OR(${tests.join(',')})`;
}
