import type { Assessment } from '../clock/assess-record';
import type { ClockState } from '../clock/clock-state';
import { lightName } from '../clock/light-name';
import { hasLight } from '../clock/clock-light';
import { lastEnd } from '../clock/record-end';
import { rulebookOfRecord } from '../clock/rulebook-of-record';
import { settingOfRecord } from '../clock/setting-of-record';
import type { ComplaintRecord } from '../record/record';
import type { Clock } from '../rulebook/rulebook';
import type { Text } from '../text';
import { needsApproval } from '../record/needs-approval';
import { approvalText } from './approval-text';
import { boundOf, boundPerUnit, needsCalendar } from './compile-due-formula';
import { clockLightText } from './compile-light-formula';
import { saysRemaining } from './compile-remaining-formula';
import { serialOfDay, serialOfWall } from './excel-serial';
import { cellMessages } from './formula-places';
import { pauseShifts } from './pause-shift';
import type { RegisterLayout } from './register-layout';
import { remainingText } from './remaining-text';
import { urgentClock } from './urgent-clock';
import type { CellValue } from './workbook-plan';

/** The values of a row's computed cells by column key. */
export interface ComputedValues {
  readonly values: ReadonlyMap<string, CellValue>;
  /** Keys whose cells hold the value because this record's formula would not give it. */
  readonly exceptions: ReadonlySet<string>;
}

/** What the core answers for the computed cells of a record: the cached results of the formulas. */
export function computedValues(
  record: ComplaintRecord,
  assessment: Assessment,
  layout: RegisterLayout,
  totals: Readonly<Record<string, number>>,
): ComputedValues {
  const { ledger } = layout;
  const say = (text: Text): string => text[ledger.language];
  const shifts = pauseShifts(record, assessment, ledger);
  const values = new Map<string, CellValue>();
  const exceptions = new Set<string>();
  const isSettled = endedUnderEarlier(record, ledger);
  const inside: ClockState[] = [];
  let isOutside = false;
  for (const state of assessment.clocks) {
    const { clock } = state;
    if (!hasLight(clock)) continue;
    const shift = shifts.get(clock.key);
    if (shift !== undefined) values.set(`pause:${clock.key}`, shift);
    if (isSettled || isExceptional(state, record, shifts)) exceptions.add(`due:${clock.key}`);
    if (isSettled) exceptions.add(`light:${clock.key}`);
    if (reachesOutside(state, record, totals[clock.key] ?? 0, shift ?? 0, layout)) {
      isOutside = true;
      values.set(`due:${clock.key}`, say(cellMessages.outsideCalendar));
      values.set(`light:${clock.key}`, say(cellMessages.outsideCalendar));
      continue;
    }
    inside.push(state);
    values.set(`due:${clock.key}`, dueCell(state, layout));
    values.set(`light:${clock.key}`, say(clockLightText(state.light, state.status)));
  }
  const light = isOutside ? cellMessages.outsideCalendar : lightName(assessment.light);
  const urgent = urgentClock(inside, layout.isMixed, ledger);
  const says = urgent && saysRemaining(urgent.state.clock, layout.places);
  values.set('overall-light', say(light));
  values.set('next-due', urgent?.serial ?? '');
  values.set('next-clock', urgent ? say(urgent.state.clock.title) : '');
  values.set('remaining', says ? remainingText(urgent.state, ledger.language) : '');
  for (const { key } of ledger.rulebook.events.filter(needsApproval)) {
    values.set(`approval:${key}`, approvalText(key, record, ledger));
  }
  const isCertain = inside.every(({ calendarCertain }) => calendarCertain);
  values.set('calendar-note', isCertain ? '' : say(cellMessages.pending));
  return { values, exceptions };
}

function dueCell({ due }: ClockState, { ledger }: RegisterLayout): CellValue {
  if (!due) return '';
  return due.kind === 'day' ? serialOfDay(due.day) : serialOfWall(ledger.zone.toWall(due.deadline));
}

/** The formulas count by what is in force; what ended before it keeps the result it had. */
function endedUnderEarlier(record: ComplaintRecord, ledger: RegisterLayout['ledger']): boolean {
  const end = lastEnd(record, ledger.rulebook);
  return (
    settingOfRecord(ledger, end).calendar !== ledger.calendar ||
    rulebookOfRecord(ledger.rulebook, end) !== ledger.rulebook
  );
}

/**
 * A due that the formula would miss: the total does not say how several extensions were rolled, nor
 * a last occurrence after the end of the record which one came before it.
 */
function isExceptional(
  state: ClockState,
  record: ComplaintRecord,
  shifts: ReadonlyMap<string, number | undefined>,
): boolean {
  const { clock } = state;
  if (shifts.has(clock.key) && shifts.get(clock.key) === undefined) return true;
  if (record.occurrences?.[clock.to] && isAfterEnd(state, record)) return true;
  const { extension } = clock;
  const granted = record.extensions.filter((one) => one.clock === clock.key);
  if (extension?.kind !== 'additive' || granted.length < 2) return false;
  return rolls(clock) || granted.some(({ amount }) => !Number.isInteger(amount));
}

const rolls = ({ extension }: Clock): boolean =>
  extension !== undefined &&
  !['working-day', 'minute', 'hour', 'working-hour'].includes(extension.unit);

/** Whether the last occurrence of an interval duty came after the end of the record. */
const isAfterEnd = ({ clock, stoppedAt }: ClockState, { events }: ComplaintRecord): boolean =>
  clock.repeats && stoppedAt !== undefined && (events[clock.to]?.instant ?? 0) > stoppedAt.instant;

/** The test of the due formula that the calendar sheet may not reach as far as the count. */
function reachesOutside(
  state: ClockState,
  record: ComplaintRecord,
  granted: number,
  shift: number,
  layout: RegisterLayout,
): boolean {
  const { clock, startedAt, status } = state;
  const { ledger, calendar, places, nativeClocks } = layout;
  const units = [clock.within, ...(clock.extension ? [clock.extension] : [])];
  const applies = nativeClocks.has(clock.key) && startedAt !== undefined && status !== 'cancelled';
  if (!applies || !units.some(({ unit }) => needsCalendar(unit, clock.roll))) return false;
  const counts = clock.repeats && !isAfterEnd(state, record);
  const occurrence = counts ? record.events[clock.to]?.instant : undefined;
  const from = Math.max(startedAt.instant, occurrence ?? startedAt.instant);
  const start = serialOfWall(ledger.zone.toWall(from));
  const days = boundOf(clock.within, places);
  const more = clock.extension ? boundPerUnit(clock.extension.unit, places) * granted : 0;
  const before = clock.within.amount < 0 ? start - days : start;
  return before < calendar.first || start + days + more + 2 * shift > calendar.last;
}
