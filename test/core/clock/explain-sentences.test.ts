import { clockSource, type CaseFacts, type ClockSource } from '../../support/clock-case';
import { calendarOf, dayOfIso, shanghai } from '../../support/clock-setting';
import { explain } from '../../support/explanation';
import cases from './explained-cases.json';

/** A calendar in which the office opens and closes on days of its own. */
function ownDays() {
  const morning = [{ start: 540, end: 720 }];
  return calendarOf({
    closures: [{ day: dayOfIso('2026-11-24'), name: '停电' }],
    extraWorkdays: [{ day: dayOfIso('2026-11-21'), name: '接访' }],
    ownHours: [
      { day: dayOfIso('2026-11-25'), name: '短日', hours: morning },
      { day: dayOfIso('2026-11-22'), name: '值班', hours: morning },
    ],
  });
}

describe('the sentences of an explanation', () => {
  it.each(cases.map((one) => [one.title, one] as const))(
    'should tell of %s, in both languages',
    (_, { within, rest, facts, asOf, steps, ...one }) => {
      const source = clockSource(within as ClockSource['within'], rest as Partial<ClockSource>);
      const setting = 'hasOwnDays' in one ? { ...shanghai, calendar: ownDays() } : shanghai;
      const told = explain(source, facts as unknown as CaseFacts, asOf, setting);
      expect(told.map(({ kind, text }) => [kind, text.zh, text.en])).toEqual(steps);
    },
  );
});
