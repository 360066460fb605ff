import { formatWall } from '../../../core/date/wall-time';
import { chaseReminders, reminderBy } from '../../../core/escalation/chase-reminders';
import {
  clockSource,
  recordOf,
  rulebookOf,
  stateOf,
  type CaseFacts,
  type ClockSource,
} from '../../support/clock-case';
import { calendarOf, instantOf, shanghai } from '../../support/clock-setting';

const fiveDays = clockSource({ amount: 5, unit: 'working-day' }, { pausable: true });
const received = (wall: string): CaseFacts => ({ events: { received: wall } });

function remindersOf(source: ClockSource, facts: CaseFacts, asOf: string, setting = shanghai) {
  const state = stateOf(source, facts, asOf, setting);
  return chaseReminders(state, recordOf(facts), rulebookOf(source), setting);
}

const shown = (source: ClockSource, facts: CaseFacts, asOf: string, setting = shanghai) =>
  remindersOf(source, facts, asOf, setting).map(
    ({ step, deliverAt }) =>
      `${step.key} ${formatWall(setting.zone.toWall(deliverAt)).slice(0, 16)}`,
  );

describe('the reminders of a clock', () => {
  it('should come in business time: on the last day, when it has passed, five working days later', () => {
    // Due on Monday 9 November.
    expect(shown(fiveDays, received('2026-11-02T10:00'), '2026-11-05T10:00')).toEqual([
      'reminder 2026-11-09T09:00',
      'notice 2026-11-10T09:00',
      'supervision 2026-11-17T09:00',
    ]);
  });

  it('should wait for the first working day after a holiday', () => {
    // Due on Wednesday 30 September; 10 October is a make-up Saturday, the fifth day after the due
    // is Tuesday the 13th.
    expect(shown(fiveDays, received('2026-09-22T10:00'), '2026-09-29T10:00')).toEqual([
      'reminder 2026-09-30T09:00',
      'notice 2026-10-08T09:00',
      'supervision 2026-10-14T09:00',
    ]);
  });

  it('should warn of no due that has passed before anybody is there', () => {
    const day = clockSource({ amount: 24, unit: 'hour' });
    // The last fifth begins on Saturday at 17:12, the due is at 22:00.
    expect(shown(day, received('2026-11-20T22:00'), '2026-11-21T18:00')).toEqual([
      'notice 2026-11-23T09:00',
      'supervision 2026-11-30T09:00',
    ]);
  });

  it('should take the hours of the office, also of a make-up day and of a lunch break', () => {
    const hours = [
      { start: 600, end: 720 },
      { start: 840, end: 960 },
    ];
    const setting = { ...shanghai, calendar: calendarOf({ hours }) };
    const noon = clockSource({ amount: 2, unit: 'hour' });
    expect(shown(noon, received('2026-10-10T10:30'), '2026-10-10T10:30', setting)).toEqual([
      'notice 2026-10-10T14:00',
      'supervision 2026-10-19T10:00',
    ]);
  });

  it('should be of one due: a new due has reminders of its own', () => {
    const facts = received('2026-11-02T10:00');
    const paused = { ...facts, pauses: [['2026-11-04T10:00', '2026-11-04T15:00']] as const };
    const keys = (one: CaseFacts) =>
      remindersOf(fiveDays, one, '2026-11-05T10:00').map(({ key }) => key);
    expect(keys(facts)).toEqual(keys(facts));
    expect(keys(facts).filter((key) => keys(paused).includes(key))).toEqual([]);
  });

  it('should be none of a clock that is paused, done or has no due', () => {
    const facts = received('2026-11-02T10:00');
    const pauses = [['2026-11-04T10:00']] as const;
    expect(shown(fiveDays, { ...facts, pauses }, '2026-11-05T10:00')).toEqual([]);
    const events = { received: '2026-11-02T10:00', closed: '2026-11-12T10:00' };
    expect(shown(fiveDays, { events }, '2026-11-13T10:00')).toEqual([]);
    const agreed = clockSource({ amount: 0, unit: 'agreed' });
    expect(shown(agreed, facts, '2026-11-05T10:00')).toEqual([]);
  });

  it('should never be two in one opening, nor out of order, nor outside business time', () => {
    const minutes = clockSource({ amount: 30, unit: 'minute' });
    for (let hour = 0; hour < 24 * 9; hour += 1) {
      const start = instantOf('2026-09-29T00:30') + hour * 3600;
      const wall = formatWall(shanghai.zone.toWall(start));
      for (const source of [fiveDays, minutes]) {
        const times = remindersOf(source, received(wall), wall).map(({ deliverAt }) => deliverAt);
        expect([...times].sort((left, right) => left - right)).toEqual([...new Set(times)]);
        for (const time of times) {
          const second = shanghai.zone.toWall(time) % 86_400;
          expect(second >= 32_400 && second < 64_800).toBe(true);
          expect(shanghai.calendar.isWorkday(shanghai.zone.toDay(time))).toBe(true);
        }
      }
    }
  });

  it('should say at any instant which step was delivered last', () => {
    const reminders = remindersOf(fiveDays, received('2026-11-02T10:00'), '2026-11-05T10:00');
    const stepAt = (wall: string) => reminderBy(reminders, instantOf(wall))?.step.key;
    expect(stepAt('2026-11-09T08:59')).toBeUndefined();
    expect(stepAt('2026-11-09T09:00')).toBe('reminder');
    expect(stepAt('2026-11-10T08:59')).toBe('reminder');
    expect(stepAt('2026-11-10T09:00')).toBe('notice');
  });
});
