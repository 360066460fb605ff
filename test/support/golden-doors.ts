import { assessRecord } from '../../core/clock/assess-record';
import type { ClockState } from '../../core/clock/clock-state';
import { hasLight } from '../../core/clock/clock-light';
import { dueText } from '../../core/clock/due-text';
import type { Instant, Zone } from '../../core/date/time';
import { zoneOf } from '../../core/date/zone';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import type { Calendar } from '../../core/calendar/calendar';
import { parseRecord } from '../../core/record/parse-record';
import type { ComplaintRecord, RawRecord } from '../../core/record/record';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { registerLayout, type RegisterLayout } from '../../core/workbook/register-layout';
import { statutoryDays } from '../../calendars/statutory-days';
import { readCalendar } from '../../functions/ledger/read-calendar';
import { rulebookWith, type ClockSource } from './clock-case';
import { at } from './clock-setting';
import { readGolden, type GoldenCase, type GoldenClock } from './golden-cases';
import { officeLedger, officeNow } from './office-ledger';
import { readRulebook } from './read-rulebook';

export const golden = readGolden();

/** The regimes of the clocks that stand in the golden files, by the file that is one of its own. */
const regimes: ReadonlyMap<string | undefined, Rulebook> = new Map(
  golden.regimes.map(({ file, events, clocks }) => [
    file,
    rulebookWith(clocks.map(sourceOf), { id: 'golden', ...(events && { events }) }),
  ]),
);

/** Every clock that stands in the golden files, with the regime it belongs to. */
export const goldenRegimes: readonly Rulebook[] = [...regimes.values()];

function sourceOf({ extension, ...rest }: GoldenClock): ClockSource {
  return {
    title: { zh: rest.key, en: rest.key },
    from: 'received',
    to: 'closed',
    clause: '第三条',
    ...rest,
    ...(extension && { extension: { approver: 'head', clause: '第三条', ...extension } }),
  } as ClockSource;
}

/** Where a case runs. */
export interface GoldenSetting {
  readonly rulebook: Rulebook;
  readonly calendar: Calendar;
  readonly zone: Zone;
  readonly record: ComplaintRecord;
  readonly asOf: Instant;
}

export function settingOf(one: GoldenCase): GoldenSetting {
  const rulebook = rulebookOf(one);
  const zone = zoneOf(one.zone ?? rulebook.zone);
  const { record, findings } = parseRecord(rawRecord(one), rulebook, zone);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return { rulebook, zone, record, calendar: calendarOf(one, rulebook), asOf: asOfOf(one, zone) };
}

/** A case as a record comes from outside. */
export function rawRecord(one: GoldenCase): RawRecord {
  const { clock, fields, level, agreed, extensions, pauses, levelChanges, corrections } = one;
  const signed = { by: '经办人', reason: '核实' };
  return {
    id: 'golden',
    fields,
    events: timesOf(one),
    ...(level !== undefined && { level }),
    ...(agreed !== undefined && { agreed: { [clock]: agreed } }),
    extensions: extensions.map((extension) => ({ clock, reason: '案情复杂', ...extension })),
    pauses: pauses.map((pause) => ({ reason: '等待材料', ...pauseOf(pause) })),
    ...(levelChanges.length > 0 && {
      levelChanges: levelChanges.map((change) => ({ ...signed, ...change })),
    }),
    ...(corrections.length > 0 && {
      corrections: corrections.map((correction) => ({ ...signed, ...correction })),
    }),
  };
}

function pauseOf(pause: GoldenCase['pauses'][number]) {
  if (!Array.isArray(pause)) return pause;
  const [from, to] = pause;
  return { from, ...(to !== undefined && { to }) };
}

/** What a case expects, in the order and words in which a door shows it. */
export function expectedOf({ due, state, light, remaining, certain }: GoldenCase) {
  return {
    ...(due !== undefined && { due }),
    state,
    light,
    ...(remaining !== undefined && { remaining }),
    certain,
  };
}

export function coreAnswer(one: GoldenCase) {
  const { rulebook, zone, record, calendar, asOf } = settingOf(one);
  const { clocks } = assessRecord(record, rulebook, { calendar, zone }, asOf);
  const state = clocks.find(({ clock }) => clock.key === one.clock);
  if (state === undefined) throw new Error(`No clock ${one.clock}.`);
  return shown(state, zone);
}

/** Why the worksheet functions cannot say a case; they take a start, a stop and a level. */
export function cellRefusal(one: GoldenCase): GoldenCase['not']['cell'] {
  const { clocks, events } = rulebookOf(one);
  const clock = clocks.find(({ key }) => key === one.clock);
  if (clock === undefined) throw new Error(`No clock ${one.clock}.`);
  if (['pending', 'not-applicable'].includes(one.state)) return 'no clock that runs';
  const facts = one.extensions.length + one.pauses.length + Object.keys(one.fields).length;
  const isNeeded = (key: string): boolean =>
    clock.cancelledBy.includes(key) ||
    clock.repeats ||
    events.some((event) => event.key === key && event.reopens) ||
    clock.when?.source.includes(`events.${key}`) === true;
  const needed = Object.keys(eventsOf(one)).filter(
    (key) => key !== clock.from && (clock.repeats || key !== clock.to) && isNeeded(key),
  );
  const isSaid = facts === 0 && one.agreed === undefined && needed.length === 0;
  return isSaid ? undefined : 'more facts than a start, a stop and a level';
}

/** Why the workbook of all cases cannot hold a case. */
export function officeRefusal(one: GoldenCase): GoldenCase['not']['office'] {
  const rulebook = rulebookOf(one);
  if ((one.zone ?? rulebook.zone) !== 'Asia/Shanghai') return 'another time zone';
  if (one.calendar !== undefined || rulebook.calendar !== 'cn-statutory') return 'another calendar';
  const clock = rulebook.clocks.find(({ key }) => key === one.clock);
  if (clock === undefined || !hasLight(clock)) return 'no column of its own';
  return layoutOf(rulebook).nativeClocks.has(clock.key) ? undefined : 'written as a value';
}

const layouts = new Map<Rulebook, RegisterLayout>();

function layoutOf(rulebook: Rulebook): RegisterLayout {
  const known = layouts.get(rulebook) ?? registerLayout(officeLedger(rulebook), officeNow);
  layouts.set(rulebook, known);
  return known;
}

/** When each event happened last. */
export function eventsOf(one: GoldenCase): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(timesOf(one)).flatMap(([key, times]) => {
      const last = typeof times === 'string' ? times : times.at(-1);
      return last === undefined ? [] : [[key, last]];
    }),
  );
}

function timesOf({ start, stop, events }: GoldenCase): Readonly<Record<string, string | string[]>> {
  return {
    ...(start !== undefined && { received: start }),
    ...(stop !== undefined && { closed: stop }),
    ...events,
  };
}

const bound = new Map<string, Rulebook>();

export function rulebookOf({ rulebook: id, parameters, file }: GoldenCase): Rulebook {
  if (id === undefined) {
    const regime = regimes.get(file) ?? regimes.get(undefined);
    if (regime === undefined) throw new Error('No golden regime.');
    return regime;
  }
  const key = JSON.stringify([id, parameters]);
  const known = bound.get(key) ?? bindRulebook(readRulebook(id), parameters).rulebook;
  if (known === undefined) throw new Error(`${id} cannot be bound.`);
  bound.set(key, known);
  return known;
}

const calendars = new Map<string, Calendar>();

function calendarOf(one: GoldenCase, rulebook: Rulebook): Calendar {
  const source = readCalendar(one.calendar, rulebook.calendar);
  const key = JSON.stringify(source);
  const known = calendars.get(key) ?? compileCalendar(source, statutoryDays);
  calendars.set(key, known);
  return known;
}

const asOfOf = ({ asOf }: GoldenCase, zone: Zone): Instant => at(asOf, zone).instant;

function shown({ due, status, light, remaining, calendarCertain }: ClockState, zone: Zone) {
  return {
    ...(due && { due: dueText(due, zone) }),
    state: status,
    light,
    ...(remaining && { remaining: `${remaining.amount} ${remaining.unit}` }),
    certain: calendarCertain,
  };
}
