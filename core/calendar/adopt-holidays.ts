import type { EpochDay } from '../date/time';
import type { CalendarSource, OwnDay, OwnHours } from './calendar';
import type { HolidayChange } from './compare-holidays';

/**
 * The calendar with the changes of a list: days added, changed and, when wanted, removed; days that
 * are the same stay as they are.
 */
export function adoptHolidays(
  source: CalendarSource,
  changes: readonly HolidayChange[],
  removes: boolean,
): CalendarSource {
  const adopted = changes.filter(
    ({ change }) => change === 'added' || change === 'changed' || (removes && change === 'removed'),
  );
  const touched = new Set(adopted.map(({ day }) => day));
  const added = adopted.flatMap(({ entry }) => entry ?? []);
  const merge = <Day extends OwnDay>(old: readonly Day[], fresh: readonly Day[]) =>
    [...old.filter(({ day }) => !touched.has(day)), ...fresh].sort(byDay);
  const named = (kind: 'off' | 'work'): readonly OwnDay[] =>
    added.filter((entry) => entry.kind === kind).map(({ day, name }) => ({ day, name }));
  const timed = added.flatMap((entry): readonly OwnHours[] =>
    entry.kind === 'hours' ? [{ day: entry.day, name: entry.name, hours: entry.hours }] : [],
  );
  return {
    ...source,
    closures: merge(source.closures, named('off')),
    extraWorkdays: merge(source.extraWorkdays, named('work')),
    ownHours: merge(source.ownHours ?? [], timed),
  };
}

const byDay = (one: { readonly day: EpochDay }, other: { readonly day: EpochDay }): number =>
  one.day - other.day;
