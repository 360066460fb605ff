import { formatDay } from '../../../core/date/civil-date';
import { minuteText } from '../../../core/date/minute-text';
import { WHOLE_RECORD } from '../../../core/sync/merge-records';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { Wording } from '../../texts/texts';

/** What the fact at a path of a record is called. */
export function factName(
  path: string,
  { rulebook }: LedgerSettings,
  { say, texts }: Wording,
): string {
  const { parts, record } = texts.sync;
  if (path === WHOLE_RECORD) return record;
  const [part = '', key = ''] = path.split(/[.@]/);
  const titled =
    part === 'fields' ? rulebook.fields : part === 'agreed' ? rulebook.clocks : rulebook.events;
  const title = titled.find((one) => one.key === key)?.title;
  const general = new Map<string, string>(Object.entries(parts)).get(part);
  if (title && (part === 'fields' || part === 'events' || part === 'agreed')) return say(title);
  if (general === undefined) return path;
  return title ? texts.common.inBrackets(general, say(title)) : general;
}

/** A fact as a person reads it. */
export function factText(
  path: string,
  value: unknown,
  ledger: LedgerSettings,
  wording: Wording,
): string {
  const { texts, say } = wording;
  if (value === undefined) return texts.sync.absent;
  if (value === null) return texts.sync.removed;
  if (path === WHOLE_RECORD) return texts.sync.record;
  if (typeof value === 'object') return objectText(value, ledger);
  const field = ledger.rulebook.fields.find(({ key }) => path === `fields.${key}`);
  if (field?.type === 'money' && typeof value === 'number') return (value / 100).toFixed(2);
  const level = ledger.rulebook.levels.find(({ code }) => path === 'level' && code === value);
  if (typeof value === 'boolean') return value ? texts.common.yes : texts.common.no;
  if (level) return say(level.title);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : texts.common.none;
}

/** Times as the wall clock shows them; the parts of a list entry one after the other. */
function objectText(value: object, ledger: LedgerSettings): string {
  const parts = new Map<string, unknown>(Object.entries(value));
  const [instant, day] = [parts.get('instant'), parts.get('day')];
  if (typeof day === 'number') return formatDay(day);
  if (typeof instant === 'number')
    return instantText(instant, parts.get('dateOnly') === true, ledger);
  return [...parts.values()]
    .map((part) =>
      typeof part === 'object' && part !== null ? objectText(part, ledger) : String(part),
    )
    .filter((text) => text !== '')
    .join(' · ');
}

function instantText(instant: number, isDay: boolean, { zone }: LedgerSettings): string {
  if (isDay) return formatDay(zone.toDay(instant));
  return minuteText(zone.toWall(instant));
}
