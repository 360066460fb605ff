import fc from 'fast-check';
import { assessRecord, type Assessment } from '../../../core/clock/assess-record';
import type { ClockSetting } from '../../../core/clock/clock-setting';
import type { Instant } from '../../../core/date/time';
import { formatWall } from '../../../core/date/wall-time';
import { parseRecord } from '../../../core/record/parse-record';
import type { ComplaintRecord } from '../../../core/record/record';
import type { RulebookSource } from '../../../core/rulebook/definition';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { clockSource, rulebookWith, type ClockSource } from '../../support/clock-case';
import { anySetting, pausesAt, recordAt, starts, timeAt } from '../../support/clock-properties';

const clause = '第九条';
const text = (zh: string) => ({ zh, en: zh });
const events: RulebookSource['events'] = [
  { key: 'received', title: text('收到投诉'), clause },
  {
    key: 'closed',
    title: text('办结'),
    after: ['received', 'reopened'],
    ends: 'closed',
    clause,
  },
  { key: 'reopened', title: text('重新办理'), after: ['closed'], reopens: true, clause },
];
const DAY = 86_400;

const units = ['working-day', 'calendar-day', 'month', 'hour', 'working-hour'] as const;
const modes = ['restart', 'continue', 'exclude'] as const;
/** One regime for each unit and each way to go on after a reopening. */
const rulebooks = new Map(
  units.flatMap((unit) =>
    modes.map((onReopen): [string, Rulebook] => {
      const rest: Partial<ClockSource> = {
        onReopen,
        pausable: true,
        extension: { kind: 'additive', amount: 3, approver: 'head', maxTimes: 9, clause },
      };
      const source = clockSource({ amount: 5, unit }, rest);
      return [`${unit} ${onReopen}`, rulebookWith([source], { events })];
    }),
  ),
);

function assessmentOf(
  unit: string,
  mode: (typeof modes)[number],
  record: ComplaintRecord,
  setting: ClockSetting,
  asOf: Instant,
): Assessment {
  const rulebook = rulebooks.get(`${unit} ${mode}`);
  if (rulebook === undefined) throw new Error(`No regime of ${unit} ${mode}.`);
  return assessRecord(record, rulebook, setting, asOf);
}

const anyUnit = fc.constantFrom(...units);
const anyOffsets = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 500 })),
  { maxLength: 3 },
);
/** What happened in the round before, in thousandths of its length. */
const anyPast = fc.record({
  length: fc.integer({ min: 2000, max: 40 * DAY }),
  closed: fc.integer({ min: 1, max: 998 }),
  pauses: anyOffsets,
  asked: fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 2 }),
});

interface Past {
  readonly length: number;
  readonly closed: number;
  readonly pauses: readonly (readonly [from: number, length: number])[];
  readonly asked: readonly number[];
}

/** A case that was reopened; its past ends before that. */
function reopenedCase(from: Instant, { length, closed, pauses, asked }: Past): ComplaintRecord {
  const place = (share: number): Instant =>
    from + Math.floor((length * Math.min(share, 999)) / 1000);
  return recordAt(from, {
    events: {
      received: timeAt(from),
      closed: timeAt(place(closed)),
      reopened: timeAt(from + length),
    },
    pauses: pauses.flatMap(([share, size]) =>
      pausesAt(0, [[place(share), place(share + size) - place(share)]]),
    ),
    extensions: asked.map((share) => ({
      clock: 'clock',
      amount: 3,
      requestedAt: timeAt(place(share)),
      approvedBy: 'head',
      reason: '',
    })),
  });
}

describe.each(starts)('always, of a case reopened after %s,', (_, seed, start) => {
  const runs = { seed, numRuns: 200 };
  const later = fc.integer({ min: 0, max: 60 * DAY });

  it('should a clock that starts anew depend on nothing of the rounds before', () => {
    fc.assert(
      fc.property(start, anyUnit, anyPast, later, anySetting, (from, unit, past, age, setting) => {
        const reopened = from + past.length;
        const [anew] = assessmentOf(
          unit,
          'restart',
          reopenedCase(from, past),
          setting,
          reopened + age,
        ).clocks;
        const fresh = recordAt(reopened);
        const [first] = assessmentOf(unit, 'restart', fresh, setting, reopened + age).clocks;
        expect(anew).toEqual(first);
      }),
      runs,
    );
  });

  it('should the time a case was closed never shorten a clock that leaves it out', () => {
    fc.assert(
      fc.property(start, anyUnit, anyPast, anySetting, (from, unit, past, setting) => {
        // Without extensions: what is asked for in time under the one may be late under the other.
        const record = reopenedCase(from, { ...past, asked: [] });
        const dueOf = (mode: (typeof modes)[number]): number =>
          assessmentOf(unit, mode, record, setting, from + past.length).clocks[0]?.due?.deadline ??
          0;
        expect(dueOf('exclude')).toBeGreaterThanOrEqual(dueOf('continue'));
      }),
      runs,
    );
  });

  it('should what comes later leave the result of a round as it was', () => {
    fc.assert(
      fc.property(
        start,
        anyUnit,
        fc.constantFrom(...modes),
        anyPast,
        fc.tuple(later, later),
        anySetting,
        (from, unit, mode, past, [gap, more], setting) => {
          const once = reopenedCase(from, past);
          const reopened = from + past.length;
          const again: ComplaintRecord = {
            ...once,
            events: {
              ...once.events,
              closed: timeAt(reopened + gap + 1),
              reopened: timeAt(reopened + gap + 2 + more),
            },
            occurrences: {
              closed: [once.events['closed'] ?? timeAt(from)],
              reopened: [timeAt(reopened)],
            },
            pauses: [...once.pauses, ...pausesAt(reopened, [[gap, 3600]])],
          };
          const rounds = (record: ComplaintRecord) =>
            assessmentOf(unit, mode, record, setting, reopened + 200 * DAY).earlierRounds;
          expect(rounds(again)).toHaveLength(2);
          expect(rounds(again)?.[0]).toEqual(rounds(once)?.[0]);
        },
      ),
      runs,
    );
  });

  it('should give the same clocks whether times are read as they came or sorted', () => {
    fc.assert(
      fc.property(
        start,
        anyUnit,
        fc.constantFrom(...modes),
        fc.array(fc.integer({ min: 60, max: 20 * DAY }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        anySetting,
        (from, unit, mode, gaps, order, setting) => {
          const rulebook = rulebooks.get(`${unit} ${mode}`);
          if (rulebook === undefined) throw new Error(unit);
          let at = from;
          const times: Record<string, string[]> = { closed: [], reopened: [] };
          gaps.forEach((gap, index) => {
            at += gap;
            const wall = formatWall(setting.zone.toWall(at));
            times[index % 2 === 0 ? 'closed' : 'reopened']?.push(wall);
          });
          const received = formatWall(setting.zone.toWall(from));
          const read = (arrange: (times: readonly string[]) => readonly string[]) => {
            const events: Record<string, unknown> = { received };
            for (const [key, walls] of Object.entries(times)) {
              if (walls.length > 0) events[key] = arrange(walls);
            }
            const { record } = parseRecord({ events }, rulebook, setting.zone);
            return assessRecord(record, rulebook, setting, at + DAY);
          };
          const shuffled = (walls: readonly string[]) =>
            walls
              .map((wall, index) => ({ wall, place: order[index] ?? 0 }))
              .sort((left, right) => left.place - right.place)
              .map(({ wall }) => wall);
          expect(read(shuffled)).toEqual(read((walls) => walls));
        },
      ),
      runs,
    );
  });
});
