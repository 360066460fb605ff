import { formatDay } from '../date/civil-date';
import { SECONDS_PER_DAY } from '../date/time';
import { dayOfWall, formatWall } from '../date/wall-time';
import type { RawRecord } from '../record/record';
import type { FieldType } from '../rulebook/definition/intake';
import type { Rulebook } from '../rulebook/rulebook';
import { wallOfSerial } from '../record/wall-of-serial';
import { readRegisterDetails, type RegisterDetails } from './register-details';
import type { ColumnSource, RegisterColumn } from './register-column';

/** Where each column of a register stands in the rows that were read. */
export interface RegisterMap {
  readonly rulebook: Rulebook;
  /** Index of a column in the row by its key; moved columns are found by their header. */
  readonly places: ReadonlyMap<string, number>;
  /** Keys of columns whose header is no longer there. */
  readonly missing: readonly string[];
}

/**
 * Finds the register's columns in a sheet by their headers, in whatever order they stand now.
 *
 * @param headers header row of the table as read.
 * @param columns layouts to look for; that of the other language may be given as well.
 */
export function mapRegisterHeaders(
  headers: readonly unknown[],
  columns: readonly RegisterColumn[],
  rulebook: Rulebook,
): RegisterMap {
  const normal = headers.map((header) => normalHeader(header));
  const places = new Map<string, number>();
  for (const { key, header } of columns) {
    const index = normal.indexOf(normalHeader(header));
    if (index >= 0 && !places.has(key)) places.set(key, index);
  }
  const missing = [...new Set(columns.map(({ key }) => key))].filter((key) => !places.has(key));
  return { rulebook, places, missing };
}

/**
 * Reads a register row as an untrusted record; computed cells are ignored.
 *
 * @param cells values of the row: text, numbers (dates as serials of the 1900 system), booleans.
 * @returns facts with times as ISO texts of the ledger's wall clock; what is not a serial stays as
 *   it was typed, for the parser to judge.
 */
export function readRegisterRow(cells: readonly unknown[], map: RegisterMap): RawRecord {
  const cell = (key: string): unknown => {
    const index = map.places.get(key);
    const value = index === undefined ? undefined : cells[index];
    return value === '' || value === null ? undefined : value;
  };
  const details = readRegisterDetails(cell('details'));
  const time = (key: string): unknown =>
    timeOf(cell(key), details.midnight?.includes(key) ?? false);
  const valuesOf = (
    kind: ColumnSource['kind'],
    keys: readonly string[],
    read: (key: string) => unknown,
  ): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      keys
        .map((key) => [key, read(`${kind}:${key}`)] as const)
        .filter(([, value]) => value !== undefined),
    );
  const { rulebook } = map;
  const clockKeys = rulebook.clocks.map(({ key }) => key);
  return {
    id: textOf(cell('id')),
    number: textOf(cell('number')),
    ...(cell('provisional-number') !== undefined && {
      provisionalNumber: textOf(cell('provisional-number')),
    }),
    level: levelOf(cell('level'), rulebook),
    fields: Object.fromEntries(
      rulebook.fields
        .map(({ key, type }) => [key, fieldValue(cell(`field:${key}`), type)] as const)
        .filter(([, value]) => value !== undefined),
    ),
    events: valuesOf(
      'event',
      rulebook.events.map(({ key }) => key),
      time,
    ),
    agreed: valuesOf('agreed', clockKeys, time),
    extensions: extensionsOf(details, map, cell, time),
    pauses: pausesOf(details, cell('paused-since')),
    ...historyOf(details),
  };
}

/** What the row was before, as far as the hidden cell says; absent parts stay absent. */
function historyOf({
  occurrences = {},
  approvals = [],
  assignments = [],
  levelChanges = [],
  corrections = [],
}: RegisterDetails): RawRecord {
  return {
    ...(Object.keys(occurrences).length > 0 && { occurrences }),
    ...(approvals.length > 0 && { approvals }),
    ...(assignments.length > 0 && { assignments }),
    ...(levelChanges.length > 0 && { levelChanges }),
    ...(corrections.length > 0 && { corrections }),
  };
}

/** Where the cells stand that `readRegisterRow` reads; what is computed of them is left out. */
export const factPlaces = ({ places }: RegisterMap): readonly number[] =>
  [...places].filter(([key]) => FACTS.test(key)).map(([, place]) => place);

const FACTS = /^(?:id|number|level|details|paused-since|(?:field|event|agreed|extension):.*)$/u;

/** The version a row carries; 1 when the cell is empty or not a number. */
export function readRegisterVersion(cells: readonly unknown[], map: RegisterMap): number {
  const index = map.places.get('version');
  const value = index === undefined ? undefined : cells[index];
  return typeof value === 'number' && value >= 1 ? Math.trunc(value) : 1;
}

const normalHeader = (header: unknown): string =>
  typeof header === 'string' ? header.normalize('NFKC').replace(/\s+/g, '').toLowerCase() : '';

const textOf = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

function levelOf(value: unknown, rulebook: Rulebook): unknown {
  if (typeof value !== 'string') return value;
  const wanted = value.trim();
  const level = rulebook.levels.find(
    ({ code, title }) => wanted === title.zh || wanted === title.en || wanted === code,
  );
  return level?.code ?? wanted;
}

function timeOf(value: unknown, isMidnight: boolean): unknown {
  if (typeof value !== 'number') return value;
  const wall = wallOfSerial(value);
  if (wall === undefined) return value;
  return wall % SECONDS_PER_DAY === 0 && !isMidnight
    ? formatDay(dayOfWall(wall))
    : formatWall(wall);
}

/** Serials of date fields as ISO texts; everything else as it stands. */
function fieldValue(value: unknown, type: FieldType): unknown {
  if (typeof value !== 'number' || (type !== 'date' && type !== 'date-time')) return value;
  const wall = wallOfSerial(value);
  if (wall === undefined) return value;
  return type === 'date' ? formatDay(dayOfWall(wall)) : formatWall(wall);
}

/** The single extensions while their total stands; a total typed over speaks for itself. */
function extensionsOf(
  { extensions = [], totals = {} }: RegisterDetails,
  { rulebook }: RegisterMap,
  cell: (key: string) => unknown,
  time: (key: string) => unknown,
): readonly Readonly<Record<string, unknown>>[] {
  return rulebook.clocks.flatMap(({ key, from, extension }) => {
    const own = extensions.filter(({ clock }) => clock === key);
    const total = cell(`extension:${key}`);
    if (!extension || total === totals[key]) return own;
    const asked = own.filter(({ approvedBy }) => approvedBy === '');
    if (total === undefined) return asked;
    const typed = {
      clock: key,
      amount: total,
      requestedAt: time(`event:${from}`) ?? '',
      approvedBy: extension.approver,
      reason: '',
    };
    return [...asked, typed];
  });
}

/** The single pauses; a time typed over or cleared from “paused since” is the open one's. */
function pausesOf(
  { pauses = [], pausedSince }: RegisterDetails,
  since: unknown,
): readonly Readonly<Record<string, unknown>>[] {
  if (since === pausedSince) return pauses;
  const ended = pauses.filter(({ to }) => to !== undefined);
  return since === undefined ? ended : [...ended, { from: timeOf(since, false), reason: '' }];
}
