import type { Zone } from '../date/time';
import { formatDay } from '../date/civil-date';
import { dayOfWall, formatWall } from '../date/wall-time';
import type { ComplaintRecord, EventTime } from '../record/record';
import { extensionsJson, happenedJson, pausesJson } from '../record/record-lists-json';

/**
 * What a row says that its visible cells cannot: each extension and pause by itself, who approved
 * which event, which departments have it, what an event cell said before it happened again or was corrected, the levels before
 * the present one, and which cells without a time of day mean midnight. It stands as JSON in the hidden details column.
 */
export interface RegisterDetails {
  readonly extensions?: readonly Readonly<Record<string, unknown>>[];
  readonly pauses?: readonly Readonly<Record<string, unknown>>[];
  /** What the extension cells and the “paused since” cell said when this was written. */
  readonly totals?: Readonly<Record<string, unknown>>;
  readonly pausedSince?: unknown;
  readonly occurrences?: Readonly<Record<string, unknown>>;
  readonly approvals?: readonly Readonly<Record<string, unknown>>[];
  readonly assignments?: readonly Readonly<Record<string, unknown>>[];
  readonly levelChanges?: readonly Readonly<Record<string, unknown>>[];
  readonly corrections?: readonly Readonly<Record<string, unknown>>[];
  /** Column keys whose whole-day cell is an instant at 00:00, not a date. */
  readonly midnight?: readonly string[];
}

/** What the visible cells of a row say about its extensions and pauses. */
export interface VisibleDetails {
  /** Value of each extension column by clock key. */
  readonly totals: Readonly<Record<string, number>>;
  /** Serial in the “paused since” cell. */
  readonly pausedSince?: number;
}

/** The details of a record as the text of its hidden cell; null when the cells say everything. */
export function writeRegisterDetails(
  record: ComplaintRecord,
  visible: VisibleDetails,
  zone: Zone,
): string | null {
  const time = (at: EventTime): string => timeText(at, zone);
  const midnight = midnightKeys(record, zone);
  const details: RegisterDetails = {
    ...(record.extensions.length > 0 && {
      extensions: extensionsJson(record.extensions, time),
      totals: visible.totals,
    }),
    ...(record.pauses.length > 0 && {
      pauses: pausesJson(record.pauses, time),
      ...(visible.pausedSince !== undefined && { pausedSince: visible.pausedSince }),
    }),
    ...happenedJson(record, time),
    ...(midnight.length > 0 && { midnight }),
  };
  return Object.keys(details).length > 0 ? JSON.stringify(details) : null;
}

/** Reads the hidden cell; text that is not such JSON counts as empty. */
export function readRegisterDetails(cell: unknown): RegisterDetails {
  if (typeof cell !== 'string' || !cell.startsWith('{')) return {};
  try {
    const parsed: unknown = JSON.parse(cell);
    if (typeof parsed !== 'object' || parsed === null) return {};
    return {
      extensions: recordsOf(parsed, 'extensions'),
      pauses: recordsOf(parsed, 'pauses'),
      totals: Object.fromEntries(Object.entries(valueOf(parsed, 'totals') ?? {})),
      pausedSince: valueOf(parsed, 'pausedSince'),
      occurrences: Object.fromEntries(Object.entries(valueOf(parsed, 'occurrences') ?? {})),
      approvals: recordsOf(parsed, 'approvals'),
      assignments: recordsOf(parsed, 'assignments'),
      levelChanges: recordsOf(parsed, 'levelChanges'),
      corrections: recordsOf(parsed, 'corrections'),
      midnight: listOf(parsed, 'midnight').filter((key) => typeof key === 'string'),
    };
  } catch {
    return {};
  }
}

/** A time as ISO text: the date alone when the source gave no time of day. */
function timeText({ instant, dateOnly }: EventTime, zone: Zone): string {
  const wall = zone.toWall(instant);
  return dateOnly ? formatDay(dayOfWall(wall)) : formatWall(wall);
}

function midnightKeys(record: ComplaintRecord, zone: Zone): readonly string[] {
  const isMidnight = (instant: number): boolean => zone.toWall(instant) % 86_400 === 0;
  return [
    ...Object.entries(record.events)
      .filter(([, time]) => !time.dateOnly && isMidnight(time.instant))
      .map(([key]) => `event:${key}`),
    ...Object.entries(record.agreed)
      .filter(([, time]) => time.kind === 'instant' && isMidnight(time.instant))
      .map(([key]) => `agreed:${key}`),
  ];
}

const valueOf = (owner: object, key: string): unknown =>
  Object.entries(owner).find(([name]) => name === key)?.[1];

function listOf(owner: object, key: string): readonly unknown[] {
  const value = valueOf(owner, key);
  return Array.isArray(value) ? value : [];
}

const recordsOf = (owner: object, key: string): readonly Readonly<Record<string, unknown>>[] =>
  listOf(owner, key).flatMap((item) =>
    typeof item === 'object' && item !== null ? [Object.fromEntries(Object.entries(item))] : [],
  );
