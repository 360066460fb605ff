import { checkClockCalendars } from '../../../core/clock/check-clock-calendars';
import { clockSource, rulebookWith } from '../../support/clock-case';
import { shanghai } from '../../support/clock-setting';

const within = { amount: 2, unit: 'working-day' } as const;

describe('checkClockCalendars', () => {
  it('should say which clock names a calendar that the ledger does not have', () => {
    const rulebook = rulebookWith([clockSource(within, { calendar: 'bank-days' })]);
    expect(checkClockCalendars(rulebook, shanghai.calendar)).toEqual([
      {
        code: 'calendar-missing',
        severity: 'error',
        field: 'named',
        clause: '第三条',
        message: {
          zh: '时限“办结”按日历“bank-days”计算，本台账没有这个日历。',
          en: 'The clock “Resolve” counts by the calendar “bank-days”, which this ledger does not have.',
        },
      },
    ]);
  });

  it('should find nothing where clocks name none, or a kind of calendar', () => {
    const rulebook = rulebookWith([
      clockSource(within),
      clockSource(within, { key: 'weekdays', calendar: 'weekdays' }),
    ]);
    expect(checkClockCalendars(rulebook, shanghai.calendar)).toEqual([]);
  });
});
