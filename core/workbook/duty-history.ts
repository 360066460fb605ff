import { formatDay, parseIsoDay } from '../date/civil-date';
import type { EpochDay, Instant, Zone } from '../date/time';
import type { DutyMark, DutyState } from '../escalation/duty-list';
import { wallOfSerial } from '../record/wall-of-serial';
import type { HistoryEntry } from './history-sheet';
import type { LedgerSettings } from './ledger-settings';

/** The line of history that says a duty was done once; its record id names the duty. */
export function dutyLine(
  { duty, period }: DutyState,
  { zone, language }: LedgerSettings,
  act: { readonly at: Instant; readonly who: string; readonly action: string },
): HistoryEntry {
  return {
    at: zone.toWall(act.at),
    number: '',
    recordId: `${PREFIX}${duty.key}`,
    action: act.action,
    item: duty.title[language],
    old: '',
    new: formatDay(period.from),
    who: act.who,
    reason: '',
  };
}

export interface DutyHistory {
  readonly marks: readonly DutyMark[];
  /** Day of the first line of history; absent when there is none. */
  readonly since?: EpochDay;
}

/** Reads which duties were done from the rows of the history table; other lines only tell its age. */
export function readDutyHistory(rows: readonly (readonly unknown[])[], zone: Zone): DutyHistory {
  const marks: DutyMark[] = [];
  let since: EpochDay | undefined;
  for (const [time, , id, , , , period, who] of rows) {
    const wall = typeof time === 'number' ? wallOfSerial(time) : undefined;
    if (wall === undefined) continue;
    const at = zone.toInstant(wall);
    since = Math.min(since ?? Infinity, zone.toDay(at));
    const day = typeof period === 'string' ? parseIsoDay(period) : undefined;
    if (typeof id !== 'string' || !id.startsWith(PREFIX) || day === undefined) continue;
    marks.push({ duty: id.slice(PREFIX.length), day, at, by: typeof who === 'string' ? who : '' });
  }
  return { marks, ...(since !== undefined && { since }) };
}

const PREFIX = 'duty:';
