import { assessClock } from '../../core/clock/assess-clock';
import { clockContext } from '../../core/clock/clock-context';
import type { ClockState } from '../../core/clock/clock-state';
import type { Instant } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import type { Clock } from '../../core/rulebook/rulebook';
import type { Text } from '../../core/text';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { cellText } from '../workbook/cell-text';
import { isFault, type CellFault } from './cell-outcome';
import type { FunctionSetting } from './function-setting';
import { isBlank, readTime } from './read-cell';

/** The cells a clock is computed from; blank ones are undefined or empty. */
export interface ClockCells {
  readonly clock: unknown;
  readonly start: unknown;
  readonly level?: unknown;
  readonly stop?: unknown;
  readonly asOf?: unknown;
  /** The rest of the case, where a row of the register was given. */
  readonly record?: ComplaintRecord | undefined;
}

/** A clock of a case, with all it was computed from. */
export interface ClockCase {
  readonly state: ClockState;
  readonly record: ComplaintRecord;
  readonly ledger: LedgerSettings;
}

/**
 * The state of one clock of the ledger's rulebook for a start, perhaps a stop and a level.
 *
 * @returns undefined when the start is blank, a fault when an argument cannot be used.
 */
export function clockCase(
  cells: ClockCells,
  setting: FunctionSetting,
): ClockCase | CellFault | undefined {
  const { ledger, wording } = setting;
  if (!ledger) return { fault: 'unavailable', message: wording.texts.functions.noLedger };
  const clock = clockOf(cells.clock, ledger, setting);
  if (isFault(clock)) return clock;
  const level = levelOf(cells.level, ledger, setting);
  if (isFault(level)) return level;
  const times = readTimes(clock, cells, setting);
  if (times === undefined || isFault(times)) return times;
  const record: ComplaintRecord = {
    ...(cells.record ?? NO_RECORD),
    events: { ...cells.record?.events, ...times.events },
    ...(level === undefined ? {} : { level }),
  };
  const context = clockContext(record, ledger.rulebook, ledger, times.asOf);
  const ruling = context.rulebook.clocks.find(({ key }) => key === clock.key) ?? clock;
  const state = assessClock(ruling, context);
  return state.status === 'not-applicable'
    ? { fault: 'unavailable', message: wording.texts.functions.notApplicable(say(clock, setting)) }
    : { state, record, ledger };
}

const NO_RECORD: ComplaintRecord = {
  id: '',
  fields: {},
  events: {},
  agreed: {},
  extensions: [],
  pauses: [],
};

interface CaseTimes {
  readonly events: ComplaintRecord['events'];
  readonly asOf: Instant;
}

function readTimes(
  clock: Clock,
  cells: ClockCells,
  setting: FunctionSetting,
): CaseTimes | CellFault | undefined {
  const start = isBlank(cells.start)
    ? cells.record?.events[clock.from]
    : readTime(cells.start, setting);
  if (start === undefined || isFault(start)) return start;
  const stop = isBlank(cells.stop) ? undefined : readTime(cells.stop, setting);
  if (isFault(stop)) return stop;
  const asOf = isBlank(cells.asOf) ? start : readTime(cells.asOf, setting);
  if (isFault(asOf)) return asOf;
  if (isBlank(cells.asOf) && isPaused(clock, cells.record)) {
    return { fault: 'unavailable', message: setting.wording.texts.functions.pauseLasts };
  }
  return {
    events: { [clock.from]: start, ...(stop && { [clock.to]: stop }) },
    asOf: asOf.instant,
  };
}

/** While a pause lasts a due moves from day to day. */
const isPaused = ({ pausable }: Clock, record: ComplaintRecord | undefined): boolean =>
  pausable && (record?.pauses.some(({ to }) => to === undefined) ?? false);

function clockOf(
  cell: unknown,
  { rulebook }: LedgerSettings,
  { wording }: FunctionSetting,
): Clock | CellFault {
  const clock = rulebook.clocks.find((one) => isNamed(one, cell));
  if (clock) return clock;
  const known = rulebook.clocks.map(({ key }) => key).join(', ');
  return {
    fault: 'value',
    message: wording.texts.functions.unknownClock(cellText(cell), known),
  };
}

function levelOf(
  cell: unknown,
  { rulebook }: LedgerSettings,
  { wording }: FunctionSetting,
): string | CellFault | undefined {
  if (isBlank(cell)) return undefined;
  const level = rulebook.levels.find(({ code, title }) => isNamed({ key: code, title }, cell));
  if (level) return level.code;
  const known = rulebook.levels.map(({ title }) => wording.say(title)).join(', ');
  return {
    fault: 'value',
    message: wording.texts.functions.unknownLevel(String(cell), known),
  };
}

const say = ({ title }: Clock, { wording }: FunctionSetting): string => wording.say(title);

const isNamed = (
  { key, title }: { readonly key: string; readonly title: Text },
  cell: unknown,
): boolean => typeof cell === 'string' && isOneOf(cell.trim(), key, title);

const isOneOf = (name: string, key: string, { zh, en }: Text): boolean =>
  name === key || name === zh || name === en;
