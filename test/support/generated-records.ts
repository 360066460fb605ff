import fc from 'fast-check';
import { parseIsoWall } from '../../core/date/wall-time';
import type { Zone } from '../../core/date/time';
import type {
  AgreedTime,
  ComplaintRecord,
  EventTime,
  FieldValue,
  GrantedExtension,
  Pause,
} from '../../core/record/record';
import type { Rulebook } from '../../core/rulebook/rulebook';

/** Days and hours at which clocks go wrong: holidays, make-up days, month ends, closing times. */
const awkwardDays = [
  '2024-02-28',
  '2024-02-29',
  '2024-01-31',
  '2024-12-31',
  '2025-01-01',
  '2025-01-26',
  '2025-01-27',
  '2025-02-08',
  '2025-09-28',
  '2025-09-30',
  '2025-10-01',
  '2025-10-11',
  '2025-12-31',
  '2026-01-30',
  '2026-02-14',
  '2026-02-28',
  '2026-09-20',
  '2026-09-25',
  '2026-09-30',
  '2026-10-10',
  '2026-11-13',
  '2026-11-16',
  '2026-11-17',
  '2026-11-19',
  '2026-11-20',
  '2026-11-21',
  '2026-11-22',
  '2026-12-20',
  '2026-12-31',
] as const;
const awkwardTimes = [
  '00:00:00',
  '00:00:01',
  '08:59:59',
  '09:00:00',
  '11:59:30',
  '12:00:00',
  '12:30:00',
  '13:00:00',
  '16:00:00',
  '17:59:00',
  '18:00:00',
  '18:00:01',
  '23:59:59',
] as const;

/** Records of any rulebook with every fact a clock looks at, at awkward times. */
export function arbitraryRecord(rulebook: Rulebook, zone: Zone): fc.Arbitrary<ComplaintRecord> {
  const first = rulebook.events[0]?.key ?? 'received';
  const later = rulebook.events.slice(1).map(({ key }) => key);
  return fc
    .record({
      start: fc.option(awkwardTime(zone), { freq: 30, nil: undefined }),
      gaps: fc.array(fc.option(gap, { freq: 1, nil: undefined }), {
        minLength: later.length,
        maxLength: later.length,
      }),
      level: fc.option(fc.constantFrom(...rulebook.levels.map(({ code }) => code), 'none'), {
        nil: undefined,
      }),
      amount: fc.integer({ min: 0, max: 200_000 }),
      urgent: fc.boolean(),
      agreedGap: fc.option(gap, { nil: undefined }),
      extension: fc.integer({ min: 0, max: 4 }),
      askedAfter: fc.constantFrom(0, 0, 0, 4, 40),
      happenedBefore: fc.boolean(),
      pauseGap: fc.option(fc.tuple(gap, fc.option(gap, { nil: undefined })), { nil: undefined }),
    })
    .map((draft): ComplaintRecord => {
      const start = draft.start;
      const at = (seconds: number, dateOnly = false): EventTime => {
        const instant = (start?.instant ?? 0) + seconds;
        const midnight = zone.toInstant(zone.toDay(instant) * 86_400);
        return { instant: dateOnly ? midnight : instant, dateOnly };
      };
      const events: Record<string, EventTime> = start ? { [first]: start } : {};
      later.forEach((key, index) => {
        const seconds = draft.gaps[index];
        if (seconds !== undefined && start) events[key] = at(seconds, seconds % 5 === 0);
      });
      const repeated = rulebook.clocks.find(({ repeats, from }) => repeats && from === first)?.to;
      const last = repeated === undefined ? undefined : events[repeated];
      const earlier =
        repeated !== undefined && last && start && draft.happenedBefore
          ? { key: repeated, time: at((last.instant - start.instant) / 2) }
          : undefined;
      const level = rulebook.levels.find(({ code }) => code === draft.level)?.code;
      return {
        id: '',
        fields: fieldsOf(rulebook, draft.amount, draft.urgent),
        events,
        ...(level !== undefined && { level }),
        agreed:
          start && draft.agreedGap !== undefined
            ? agreedOf(rulebook, at(draft.agreedGap), zone)
            : {},
        extensions: start
          ? extensionsOf(rulebook, draft.extension, at(draft.askedAfter * 86_400))
          : [],
        ...(earlier && { occurrences: { [earlier.key]: [earlier.time] } }),
        pauses: start && draft.pauseGap ? [pauseOf(at, ...draft.pauseGap)] : [],
      };
    });
}

const gap = fc.oneof(
  fc.integer({ min: 0, max: 3 * 86_400 }),
  fc.integer({ min: 0, max: 40 * 86_400 }),
  fc.constantFrom(0, 2700, 2701, 3600 * 48, 5 * 86_400, 86_400 - 1),
);

const awkwardTime = (zone: Zone): fc.Arbitrary<EventTime> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom(...awkwardDays), fc.constantFrom(...awkwardTimes))
      .map(([day, time]) => ({
        instant: zone.toInstant(parseIsoWall(`${day}T${time}`) ?? 0),
        dateOnly: false,
      })),
    fc.constantFrom(...awkwardDays).map((day) => ({
      instant: zone.toInstant(parseIsoWall(`${day}T00:00:00`) ?? 0),
      dateOnly: true,
    })),
    // Running clocks near their due: the last weeks before the instant most ledgers are seen at.
    fc
      .tuple(fc.integer({ min: -21, max: 3 }), fc.constantFrom(...awkwardTimes))
      .map(([days, time]) => ({
        instant: zone.toInstant(parseIsoWall(`2026-11-20T${time}`) ?? Number.NaN) + days * 86_400,
        dateOnly: false,
      })),
    fc.integer({ min: 0, max: 1_050 * 86_400 }).map((seconds) => ({
      instant: zone.toInstant(parseIsoWall('2024-01-01T00:00:00') ?? 0) + seconds,
      dateOnly: false,
    })),
  );

function fieldsOf(rulebook: Rulebook, amount: number, urgent: boolean): ComplaintRecord['fields'] {
  return Object.fromEntries(
    rulebook.fields.flatMap(({ key, type, choices, use }): [string, FieldValue][] => {
      if (use === 'number') return [];
      switch (type) {
        case 'money':
          return [[key, amount]];
        case 'integer':
        case 'number':
          return [[key, (amount % 9) + 1]];
        case 'yes-no':
          return [[key, urgent]];
        case 'choice': {
          const choice = choices?.[amount % choices.length];
          return choice ? [[key, choice.value]] : [];
        }
        case 'date':
          return [[key, '2026-02-28']];
        case 'date-time':
          return [[key, '2026-02-28T09:30:00']];
        default:
          return [[key, `第${amount}件`]];
      }
    }),
  );
}

function agreedOf(
  rulebook: Rulebook,
  time: EventTime,
  zone: Zone,
): Readonly<Record<string, AgreedTime>> {
  return Object.fromEntries(
    rulebook.clocks
      .filter(({ orAgreed, within }) => orAgreed || within.unit === 'agreed')
      .map(({ key, within }) => {
        const isDay = !['minute', 'hour', 'working-hour'].includes(within.unit);
        const asDay = within.unit === 'agreed' ? time.instant % 2 === 0 : isDay;
        return [
          key,
          asDay
            ? { kind: 'day', day: zone.toDay(time.instant) }
            : { kind: 'instant', instant: time.instant },
        ];
      }),
  );
}

function extensionsOf(
  rulebook: Rulebook,
  amount: number,
  requestedAt: EventTime,
): readonly GrantedExtension[] {
  if (amount === 0) return [];
  return rulebook.clocks.flatMap(({ key, extension }) =>
    extension
      ? [
          {
            clock: key,
            amount: extension.amount === undefined ? amount : Math.min(amount, extension.amount),
            requestedAt,
            approvedBy: amount === 4 ? '' : extension.approver,
            reason: '案情复杂',
          },
        ]
      : [],
  );
}

const pauseOf = (
  at: (seconds: number) => EventTime,
  from: number,
  length: number | undefined,
): Pause => ({
  from: at(from),
  ...(length !== undefined && { to: at(from + length) }),
  reason: '等待材料',
});
