import type { Field, Rulebook } from '../rulebook/rulebook';
import { categoryLevelKeys } from './category-levels';

/** Keys that stand for time: records are put into buckets by the date a measure goes by. */
const timeKeys = ['week', 'month', 'quarter', 'halfYear', 'year'] as const;
export type TimeKey = (typeof timeKeys)[number];

/** Keys every regime has besides its fields. */
const derivedKeys = [
  'level',
  'light',
  'outcome',
  'weekday',
  'hour',
  'closedWeekday',
  'dueWeekday',
] as const;

/** All keys a regime's statistics can be grouped by, long texts left out. */
export function groupKeysOf(rulebook: Rulebook): readonly string[] {
  const fields = rulebook.fields.filter(isGroupField).map(({ key }) => key);
  const uses = rulebook.fields.flatMap(({ use }) => (use === undefined ? [] : [use]));
  const keys = rulebook.levels.length > 0 ? derivedKeys : derivedKeys.slice(1);
  return [...new Set([...timeKeys, ...keys, ...categoryLevelKeys(rulebook), ...fields, ...uses])];
}

export function isTimeKey(key: string): key is TimeKey {
  return timeKeys.some((timeKey) => timeKey === key);
}

/** The field a group key means: the one of that key, else the one with that use. */
export function resolveGroupField(key: string, { fields }: Rulebook): Field | undefined {
  return fields.find((field) => field.key === key) ?? fields.find(({ use }) => use === key);
}

function isGroupField({ type }: Field): boolean {
  return type !== 'long-text';
}
