import { tzOffset } from '@date-fns/tz';
import { SECONDS_PER_DAY, type Instant, type WallTime, type Zone } from './time';

/**
 * The zone of an IANA name such as `Asia/Shanghai`; offsets are looked up once and kept, so that
 * conversions cost no formatting. Throws a RangeError for an unknown name: ask `isZone` first.
 */
export function zoneOf(id: string): Zone {
  const known = zones.get(id);
  if (known !== undefined) return known;
  if (!isZone(id)) throw new RangeError(`Unknown time zone “${id}”: expected an IANA name.`);
  const zone = createZone(id);
  zones.set(id, zone);
  return zone;
}

/** Whether `id` is a time zone this machine knows. */
export function isZone(id: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: id }).resolvedOptions();
    return true;
  } catch {
    return false;
  }
}

/** A stretch of time [from, to) during which the offset does not change. */
interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

const zones = new Map<string, Zone>();
const SECONDS_PER_WEEK = 7 * SECONDS_PER_DAY;
/** Offsets are looked up for so many weeks at once. */
const WEEKS_PER_BLOCK = 64;
const SECONDS_PER_BLOCK = WEEKS_PER_BLOCK * SECONDS_PER_WEEK;

function createZone(id: string): Zone {
  const stretchAt = createStretches(id);
  const offsetAt = (instant: Instant): number => stretchAt(instant).offset;
  const toWall = (instant: Instant): WallTime => instant + offsetAt(instant);
  return {
    id,
    toWall,
    toInstant: (wall) => instantOf(wall, offsetAt),
    toDay: (instant) => Math.floor(toWall(instant) / SECONDS_PER_DAY),
    changesBetween: (from, to) => listChanges(from, to, stretchAt),
  };
}

function listChanges(
  from: Instant,
  to: Instant,
  stretchAt: (instant: Instant) => Stretch,
): readonly Instant[] {
  const changes: Instant[] = [];
  let stretch = stretchAt(from);
  while (stretch.to <= to) {
    const next = stretchAt(stretch.to);
    if (next.offset !== stretch.offset) changes.push(stretch.to);
    stretch = next;
  }
  return changes;
}

/** Answers the stretch an instant lies in, from blocks that are looked up when first needed. */
function createStretches(id: string): (instant: Instant) => Stretch {
  const blocks = new Map<number, readonly Stretch[]>();
  let last: Stretch = { from: 0, to: 0, offset: 0 };
  return (instant) => {
    if (instant >= last.from && instant < last.to) return last;
    const index = Math.floor(instant / SECONDS_PER_BLOCK);
    let block = blocks.get(index);
    if (block === undefined) {
      block = lookUpBlock(id, index * SECONDS_PER_BLOCK);
      blocks.set(index, block);
    }
    last = block.find((stretch) => instant < stretch.to) ?? last;
    return last;
  };
}

/** Splits a block into stretches; no zone changes its offset twice within a week. */
function lookUpBlock(id: string, start: Instant): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  let offset = lookUpOffset(id, start);
  for (let week = 1; week <= WEEKS_PER_BLOCK; week += 1) {
    const end = start + week * SECONDS_PER_WEEK;
    const next = lookUpOffset(id, end);
    if (next === offset) continue;
    const change = findChange(end - SECONDS_PER_WEEK, end, (at) => lookUpOffset(id, at) === offset);
    stretches.push({ from, to: change, offset });
    from = change;
    offset = next;
  }
  stretches.push({ from, to: start + SECONDS_PER_BLOCK, offset });
  return stretches;
}

function lookUpOffset(id: string, instant: Instant): number {
  return Math.round(tzOffset(id, new Date(instant * 1000)) * 60);
}

/** The first instant in (before, after] for which `isBefore` no longer holds. */
function findChange(
  before: Instant,
  after: Instant,
  isBefore: (instant: Instant) => boolean,
): Instant {
  let low = before;
  let high = after;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isBefore(middle)) low = middle;
    else high = middle;
  }
  return high;
}

function instantOf(wall: WallTime, offsetAt: (instant: Instant) => number): Instant {
  const before = offsetAt(wall - SECONDS_PER_DAY);
  const after = offsetAt(wall + SECONDS_PER_DAY);
  if (before === after) return wall - before;
  const candidates = [wall - before, wall - after].filter((at) => at + offsetAt(at) === wall);
  if (candidates.length > 0) return Math.min(...candidates);
  // The wall clock was moved past this reading: the change lies between the two candidates.
  return findChange(wall - after, wall - before, (at) => offsetAt(at) === before);
}
