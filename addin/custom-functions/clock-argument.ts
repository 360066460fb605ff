import { assessRecord } from '../../core/clock/assess-record';
import type { ClockState } from '../../core/clock/clock-state';
import type { Instant } from '../../core/date/time';
import type { ComplaintRecord, EventTime } from '../../core/record/record';
import type { Text } from '../../core/text';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import type { CellFault } from './cell-outcome';
import type { FunctionSetting } from './function-setting';
import { isBlank, readTime } from './read-cell';
import { isFault } from './cell-outcome';

/** The cells a clock is computed from; blank ones are undefined or empty. */
export interface ClockCells {
  readonly clock: unknown;
  readonly start: unknown;
  readonly level?: unknown;
  readonly stop?: unknown;
  readonly asOf?: unknown;
}

/**
 * The state of one clock of the ledger's rulebook for a start, perhaps a stop and a level.
 *
 * @returns undefined when the start is blank, a fault when an argument cannot be used.
 */
export function clockState(
  cells: ClockCells,
  setting: FunctionSetting,
): ClockState | CellFault | undefined {
  const { ledger, wording } = setting;
  const { functions } = wording.texts;
  if (!ledger) return { fault: 'unavailable', message: functions.noLedger };
  const clock = ledger.rulebook.clocks.find((one) => isNamed(one, cells.clock));
  if (!clock) {
    const known = ledger.rulebook.clocks.map(({ key }) => key).join(', ');
    return { fault: 'value', message: functions.unknownClock(String(cells.clock), known) };
  }
  const level = levelOf(cells.level, ledger, setting);
  if (isFault(level)) return level;
  if (isBlank(cells.start)) return undefined;
  const start = readTime(cells.start, setting);
  if (isFault(start)) return start;
  const stop = isBlank(cells.stop) ? undefined : readTime(cells.stop, setting);
  if (isFault(stop)) return stop;
  const asOf = isBlank(cells.asOf) ? start : readTime(cells.asOf, setting);
  if (isFault(asOf)) return asOf;
  const events = { [clock.from]: start, ...(stop && { [clock.to]: stop }) };
  const state = stateOf(clock.key, events, level, ledger, asOf.instant);
  return state && state.status !== 'not-applicable'
    ? state
    : { fault: 'unavailable', message: functions.notApplicable(wording.say(clock.title)) };
}

function stateOf(
  key: string,
  events: Readonly<Record<string, EventTime>>,
  level: string | undefined,
  ledger: LedgerSettings,
  asOf: Instant,
): ClockState | undefined {
  const record: ComplaintRecord = {
    id: '',
    fields: {},
    events,
    agreed: {},
    extensions: [],
    pauses: [],
    ...(level === undefined ? {} : { level }),
  };
  const { clocks } = assessRecord(record, ledger.rulebook, ledger, asOf);
  return clocks.find(({ clock }) => clock.key === key);
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

const isNamed = (
  { key, title }: { readonly key: string; readonly title: Text },
  cell: unknown,
): boolean => typeof cell === 'string' && [key, title.zh, title.en].includes(cell.trim());
