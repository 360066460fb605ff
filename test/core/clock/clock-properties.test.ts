import fc from 'fast-check';
import { businessSecondsBetween } from '../../../core/calendar/business-time';
import type { Duration } from '../../../core/rulebook/rulebook';
import { calendarOf, dayOfIso } from '../../support/clock-setting';
import {
  anyAmount,
  anyClock,
  anyPauses,
  anySetting,
  anyUnit,
  dueAt,
  pausesAt,
  recordAt,
  starts,
} from '../../support/clock-properties';

const calendar = calendarOf();

describe.each(starts)('always, from %s,', (_, seed, start) => {
  const runs = { seed, numRuns: 200 };

  it('should working days added be the working days counted', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 90 }), anySetting, (from, amount, setting) => {
        const day = setting.zone.toDay(from);
        const due = calendar.addWorkingDays(day, amount);
        expect(calendar.countWorkingDays(day, due)).toBe(amount);
        expect(calendar.countWorkingDays(due, day)).toBe(-amount);
        const back = calendar.addWorkingDays(day, -amount);
        expect(calendar.countWorkingDays(back - 1, day - 1)).toBe(amount);
      }),
      runs,
    );
  });

  it('should working hours added be the business time counted', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), anySetting, (from, amount, setting) => {
        const clock = anyClock({ amount, unit: 'working-hour' });
        const { deadline } = dueAt(clock, recordAt(from), setting);
        const { zone } = setting;
        expect(businessSecondsBetween(calendar, zone, from, deadline)).toBe(amount * 3600);
      }),
      runs,
    );
  });

  it('should one amount after another be their sum', () => {
    const additive = ['working-day', 'minute', 'hour', 'working-hour', 'calendar-day'] as const;
    const amounts = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        start,
        fc.constantFrom<Duration['unit']>(...additive),
        amounts,
        amounts,
        anySetting,
        (from, unit, one, other, setting) => {
          const clock = (amount: number) => anyClock({ amount, unit }, { roll: 'none' });
          const first = dueAt(clock(one), recordAt(from), setting);
          const then = dueAt(clock(other), recordAt(first.deadline), setting);
          expect(then).toEqual(dueAt(clock(one + other), recordAt(from), setting));
        },
      ),
      runs,
    );
  });

  it('should a later start or a larger amount never bring the due forward', () => {
    fc.assert(
      fc.property(
        start,
        anyUnit,
        anyAmount,
        fc.integer({ min: 0, max: 300_000 }),
        anyPauses,
        anySetting,
        (from, unit, amount, seconds, offsets, setting) => {
          const clock = anyClock({ amount, unit });
          // 30 and 31 January both end on 28 February: a pause of the 31st is of use to the first
          // alone, so that of months only those without a pause keep their order.
          const pauses = unit in FIXED_LENGTH ? pausesAt(from, offsets) : [];
          const { deadline } = dueAt(clock, recordAt(from, { pauses }), setting);
          const later = dueAt(clock, recordAt(from + seconds, { pauses }), setting);
          expect(later.deadline).toBeGreaterThanOrEqual(deadline);
          const more = dueAt(
            anyClock({ amount: amount + 1, unit }),
            recordAt(from, { pauses }),
            setting,
          );
          expect(more.deadline).toBeGreaterThanOrEqual(deadline);
        },
      ),
      runs,
    );
  });

  it('should a due never fall on a rest day unless the regime rolls none', () => {
    const rolling = fc.constantFrom<Duration['unit']>(
      ...(['calendar-day', 'working-day', 'week', 'month', 'year', 'next-day'] as const),
    );
    fc.assert(
      fc.property(
        start,
        rolling,
        fc.integer({ min: 1, max: 30 }),
        anyPauses,
        anySetting,
        (from, unit, amount, offsets, setting) => {
          const record = recordAt(from, { pauses: pausesAt(from, offsets) });
          const due = dueAt(anyClock({ amount, unit }), record, setting);
          expect(due.kind === 'day' && calendar.isWorkday(due.day)).toBe(true);
        },
      ),
      runs,
    );
  });

  it('should working hours never end outside business time', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), anySetting, (from, amount, setting) => {
        const clock = anyClock({ amount, unit: 'working-hour' });
        const { deadline } = dueAt(clock, recordAt(from), setting);
        const second = (((setting.zone.toWall(deadline) % 86_400) + 86_400) % 86_400) / 3600;
        expect((second > 9 && second <= 12) || (second > 13 && second <= 18)).toBe(true);
        expect(calendar.isWorkday(setting.zone.toDay(deadline))).toBe(true);
      }),
      runs,
    );
  });
});

describe('always, between two days,', () => {
  it('should the days counted be the days added, from rest days too', () => {
    const first = dayOfIso('2006-06-01');
    const last = dayOfIso('2028-06-01');
    const anyDay = fc.integer({ min: first, max: last });
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const count = calendar.countWorkingDays(from, to);
        const landing = to > from ? calendar.rollBackward(to) : to;
        if (count > 0) expect(calendar.addWorkingDays(from, count)).toBe(landing);
        expect(count + calendar.countWorkingDays(to, from)).toBe(0);
      }),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });
});

/** Units of which every start has the same number. */
const FIXED_LENGTH: Readonly<Partial<Record<Duration['unit'], true>>> = {
  minute: true,
  hour: true,
  'working-hour': true,
  'calendar-day': true,
  'working-day': true,
  week: true,
};
