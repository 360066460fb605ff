import type { CalendarDays, CalendarSource, OwnDay, Span } from '../../core/calendar/calendar';
import { parseIsoDay } from '../../core/date/civil-date';
import type { StoredLedger } from '../../core/workbook/ledger-settings';

/** A ledger of the service, as a workbook that joins it needs to know it. */
export interface OfferedLedger {
  readonly stored: Omit<StoredLedger, 'language'>;
  /** Its rulebook is the office's own, which the service does not hand out. */
  readonly isOwnRulebook: boolean;
}

/** The ledgers of an answer; those that cannot be read are left out. */
export function parseOfferedLedgers(body: unknown): readonly OfferedLedger[] | undefined {
  if (!Array.isArray(body)) return undefined;
  return body.flatMap((one: Readonly<Record<string, unknown>>) => parseOffered(one) ?? []);
}

type Parts = Readonly<Record<string, unknown>>;

function parseOffered(parts: Parts): OfferedLedger | undefined {
  const calendar = calendarOf(asParts(parts['calendar']));
  const id = textOf(parts['id']);
  if (id === '' || !calendar) return undefined;
  return {
    stored: {
      id,
      name: textOf(parts['name']),
      zone: textOf(parts['timeZone']),
      rulebookId: textOf(parts['rulebook']),
      rulebookVersion: textOf(parts['rulebookVersion']),
      parameters: asParts(parts['parameters']) as StoredLedger['parameters'],
      choices: asParts(parts['choices']) as Readonly<Record<string, string>>,
      calendar,
    },
    isOwnRulebook: parts['ownRulebook'] === true,
  };
}

function calendarOf(parts: Parts): CalendarSource | undefined {
  const days = daysOf(parts);
  const named = listOf(parts['named']).flatMap((one) => {
    const own = daysOf(one);
    return own ? [{ ...own, name: textOf(one['name']) }] : [];
  });
  return days && { ...days, ...(named.length > 0 && { named }) };
}

function daysOf(parts: Parts): CalendarDays | undefined {
  const kind = kinds.find((one) => one === parts['kind']);
  return (
    kind && {
      kind,
      closures: listOf(parts['closures']).flatMap(ownDayOf),
      extraWorkdays: listOf(parts['extraWorkdays']).flatMap(ownDayOf),
      hours: spansOf(parts['hours']),
      ownHours: listOf(parts['ownHours']).flatMap((own) =>
        ownDayOf(own).map((day) => ({ ...day, hours: spansOf(own['hours']) })),
      ),
      weekdayHours: listOf(parts['weekdayHours']).map((own) => ({
        weekday: Number(own['weekday']),
        hours: spansOf(own['hours']),
      })),
    }
  );
}

const kinds = ['cn-statutory', 'weekdays', 'every-day'] as const;

function ownDayOf(parts: Parts): readonly OwnDay[] {
  const day = parseIsoDay(textOf(parts['day']));
  const name = textOf(parts['name']);
  return day === undefined ? [] : [{ day, name: name === '—' ? '' : name }];
}

const spansOf = (value: unknown): readonly Span[] =>
  listOf(value).map(({ start, end }) => ({ start: minutesOf(start), end: minutesOf(end) }));

/** Minutes after midnight of `09:00`. */
function minutesOf(text: unknown): number {
  const [hours = 0, minutes = 0] = textOf(text).split(':').map(Number);
  return hours * 60 + minutes;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const asParts = (value: unknown): Parts =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const listOf = (value: unknown): readonly Parts[] =>
  Array.isArray(value) ? value.map(asParts) : [];
