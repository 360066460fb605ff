import { replaceCalendar } from '../../../core/calendar/replace-calendar';
import { defaultHours } from '../../../core/calendar/default-hours';
import type { CalendarSource } from '../../../core/calendar/calendar';
import { previewChange } from '../../../core/clock/preview-change';
import { zoneOf } from '../../../core/date/zone';
import { chaseReminders, reminderBy } from '../../../core/escalation/chase-reminders';
import type { ChaseStep } from '../../../core/escalation/chase-ladder';
import type { RulebookSource } from '../../../core/rulebook/definition';
import { importRows, type ImportTable } from '../../../core/record/import-rows';
import { assessRecord } from '../../../core/clock/assess-record';
import {
  assess,
  clockSource,
  dueOf,
  recordOf,
  rulebookOf,
  rulebookWith,
  stateOf,
} from '../../support/clock-case';
import { calendarOf, dayOfIso, instantOf, shanghai } from '../../support/clock-setting';

const hoursOf = (amount: number) =>
  clockSource({ amount, unit: 'working-hour' }, { pausable: true });
const daysOf = (amount: number) => clockSource({ amount, unit: 'working-day' }, { pausable: true });

/** What other systems got wrong; each was seen in one of them. */
describe('where others went wrong, a ledger', () => {
  it('should not lose a pause when the level changes', () => {
    const byLevel = rulebookWith([
      { ...daysOf(10), key: 'minor', when: "level == 'minor'" },
      { ...daysOf(5), key: 'major', when: "level == 'major'" },
    ]);
    const facts = {
      events: { received: '2026-11-02T10:00' },
      pauses: [['2026-11-04T15:00', '2026-11-06T10:00']] as const,
    };
    const dues = ['minor', 'major'].map((level) =>
      assess(byLevel, { ...facts, level }, '2026-11-09').clocks.map(({ due }) =>
        due?.kind === 'day' ? due.day : undefined,
      ),
    );
    // 4, 5 and 6 November are paused under either level.
    expect(dues).toEqual([
      [dayOfIso('2026-11-19'), undefined],
      [undefined, dayOfIso('2026-11-12')],
    ]);
  });

  it('should not add the time of a wall clock to working time for a pause', () => {
    // Friday 17:00 to Monday 10:00 is 65 hours, of which two are business time.
    const facts = {
      events: { received: '2026-11-20T16:00' },
      pauses: [['2026-11-20T17:00', '2026-11-23T10:00']] as const,
    };
    expect(dueOf(hoursOf(8), facts)).toBe('2026-11-23 18:00');
  });

  it('should not turn a case late while it is paused', () => {
    const facts = {
      events: { received: '2026-11-02T10:00' },
      pauses: [['2026-11-04T15:00']] as const,
    };
    for (const asOf of ['2026-11-09T23:59:59', '2026-11-10T00:00', '2027-05-01T00:00']) {
      for (const source of [daysOf(5), hoursOf(40)]) {
        expect(stateOf(source, facts, asOf)).toMatchObject({ status: 'paused', light: 'paused' });
      }
    }
  });

  it('should not move a due into the night', () => {
    // Eight hours of pause added to 18:00 would be 02:00.
    const facts = {
      events: { received: '2026-11-19T10:00' },
      pauses: [['2026-11-19T13:00', '2026-11-20T13:00']] as const,
    };
    expect(dueOf(hoursOf(8), facts)).toBe('2026-11-23 10:00');
  });

  it('should not count a day of 25 hours twice, nor leave one of 23 out', () => {
    const calendar = calendarOf({ kind: 'every-day' });
    const oneDay = clockSource({ amount: 1, unit: 'calendar-day' });
    const dayAfter = (zone: string, received: string): string =>
      dueOf(oneDay, { events: { received } }, received, { calendar, zone: zoneOf(zone) });
    expect(dayAfter('Europe/Paris', '2024-10-27T00:30')).toBe('2024-10-28');
    expect(dayAfter('Europe/Paris', '2024-10-26T23:30')).toBe('2024-10-27');
    expect(dayAfter('Europe/Paris', '2024-03-30T23:30')).toBe('2024-03-31');
    expect(dayAfter('Europe/Paris', '2024-03-31T23:30')).toBe('2024-04-01');
  });

  it('should not lose a minute at each midnight', () => {
    const always = calendarOf({ kind: 'every-day', hours: [{ start: 0, end: 1440 }] });
    const setting = { ...shanghai, calendar: always };
    const received = '2026-11-02T10:00';
    expect(dueOf(hoursOf(240), { events: { received } }, received, setting)).toBe(
      '2026-11-12 10:00',
    );
  });

  it('should not take two spans of a weekday for one', () => {
    const hours = [
      { start: 540, end: 600 },
      { start: 660, end: 720 },
      { start: 1200, end: 1260 },
    ];
    const setting = { ...shanghai, calendar: calendarOf({ hours }) };
    const received = '2026-11-02T09:00';
    const due = (amount: number) =>
      dueOf(hoursOf(amount), { events: { received } }, received, setting);
    expect([1, 2, 3, 4].map(due)).toEqual([
      '2026-11-02 10:00',
      '2026-11-02 12:00',
      '2026-11-02 21:00',
      '2026-11-03 10:00',
    ]);
  });

  it('should not take a month for 30 days, nor for 30 working days', () => {
    const month = clockSource({ amount: 1, unit: 'month' }, { roll: 'none' });
    const monthAfter = (received: string): string =>
      dueOf(month, { events: { received } }, received);
    expect(monthAfter('2026-01-15T10:00')).toBe('2026-02-15');
    expect(monthAfter('2026-02-15T10:00')).toBe('2026-03-15');
    expect(monthAfter('2026-03-31T10:00')).toBe('2026-04-30');
  });

  it('should not rewrite a closed case after an edit of the calendar', () => {
    const source: CalendarSource = {
      kind: 'cn-statutory',
      closures: [],
      extraWorkdays: [],
      hours: defaultHours,
    };
    const closures = [{ day: dayOfIso('2026-11-05'), name: '停电' }];
    const at = instantOf('2026-11-20T09:00');
    const edited = calendarOf(replaceCalendar(source, { ...source, closures }, at));
    const rulebook = rulebookOf(daysOf(5));
    const events = { received: '2026-11-02T10:00', closed: '2026-11-10T00:00' };
    const closed = recordOf({ events });
    const open = recordOf({ events: { received: events.received } });
    const setting = { ...shanghai, calendar: edited };
    // Late by the calendar it was closed under; with the closure it would have been in time.
    expect(assessRecord(closed, rulebook, setting, at + 1).clocks).toMatchObject([
      { status: 'missed', due: { day: dayOfIso('2026-11-09') } },
    ]);
    const before = { ...shanghai, rulebook };
    const changes = previewChange([closed, open], before, { ...setting, rulebook }, at + 1);
    expect(changes.map(({ record }) => record)).toEqual([open]);
    expect(changes).toMatchObject([{ after: { due: { day: dayOfIso('2026-11-10') } } }]);
  });

  it('should not make a case overdue by reopening it', () => {
    const events: RulebookSource['events'] = [
      { key: 'received', title: { zh: '收到投诉', en: 'Received' }, clause: '第三条' },
      {
        key: 'closed',
        title: { zh: '办结', en: 'Closed' },
        after: ['received', 'reopened'],
        ends: 'closed',
        clause: '第三条',
      },
      {
        key: 'reopened',
        title: { zh: '重新办理', en: 'Reopened' },
        after: ['closed'],
        reopens: true,
        clause: '第三条',
      },
    ];
    const facts = {
      events: {
        received: '2026-01-05T09:00',
        closed: '2026-01-07T09:00',
        reopened: '2026-11-02T17:59',
      },
    };
    for (const onReopen of ['restart', 'exclude'] as const) {
      const rulebook = rulebookWith([{ ...daysOf(5), onReopen }], { events });
      expect(assess(rulebook, facts, '2026-11-02T18:00').clocks).toMatchObject([
        { status: 'running', light: 'green' },
      ]);
    }
  });

  it('should not spend the ladder of reminders in the night', () => {
    const ladder: readonly ChaseStep[] = [0, 1, 2].map((amount) => ({
      key: `step-${amount}`,
      title: { zh: '催办', en: 'chase' },
      from: 'due',
      ...(amount > 0 && { after: { amount, unit: 'hour' } }),
    }));
    // Due on Friday 20:00: the three steps are reached by 22:00, when nobody is there.
    const source = clockSource({ amount: 24, unit: 'hour' });
    const facts = { events: { received: '2026-11-19T20:00' } };
    const stepAt = (asOf: string): string => {
      const record = recordOf(facts);
      const reminders = chaseReminders(
        stateOf(source, facts, asOf),
        record,
        rulebookOf(source),
        shanghai,
        ladder,
      );
      return reminderBy(reminders, instantOf(asOf))?.step.key ?? 'none';
    };
    expect(['2026-11-20T22:30', '2026-11-22T12:00', '2026-11-23T08:59:59'].map(stepAt)).toEqual([
      'none',
      'none',
      'none',
    ]);
    // On Monday one after the other, each an hour of business time after the one before.
    expect(
      ['2026-11-23T09:00', '2026-11-23T09:59', '2026-11-23T10:01', '2026-11-23T11:01'].map(stepAt),
    ).toEqual(['step-0', 'step-0', 'step-1', 'step-2']);
  });

  it('should not import a history without its original times', () => {
    const table: ImportTable = {
      headers: ['收到投诉', '办结'],
      rows: [
        { row: 2, cells: ['2019-09-27 16:00', '2019-10-10 23:59'] },
        { row: 3, cells: ['2019-09-27 16:00', '2019-10-11 00:00'] },
      ],
      date1904: false,
    };
    const rulebook = rulebookOf(daysOf(5));
    const mapping = [
      { header: '收到投诉', target: { kind: 'event', key: 'received' } },
      { header: '办结', target: { kind: 'event', key: 'closed' } },
    ] as const;
    const { records } = importRows(table, mapping, rulebook, shanghai.zone);
    // 29 September is a make-up Sunday; 30, and after the holiday 8, 9, 10 October.
    const now = instantOf('2026-11-22T09:00');
    expect(
      records.map(({ record }) => assessRecord(record, rulebook, shanghai, now).clocks),
    ).toMatchObject([
      [{ status: 'met', due: { day: dayOfIso('2019-10-10') } }],
      [{ status: 'missed', due: { day: dayOfIso('2019-10-10') } }],
    ]);
  });
});
