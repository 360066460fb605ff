import { clockSource, stateOf, type CaseFacts, type ClockSource } from '../../support/clock-case';
import { calendarOf, shanghai } from '../../support/clock-setting';

type Within = ClockSource['within'];
const received = '2026-11-02T09:00';

/** Whether the clock is amber at the second time and still green one second before. */
function turnsAmber(
  within: Within,
  time: string,
  rest: Partial<ClockSource> = {},
  facts: CaseFacts = {},
): void {
  const all = { events: { received }, ...facts };
  const state = stateOf(clockSource(within, rest), all, time);
  expect(state).toMatchObject({ status: 'running', light: 'amber' });
  const before = new Date((state.asOf - 1 + 8 * 3600) * 1000).toISOString().slice(0, 19);
  expect(stateOf(clockSource(within, rest), all, before).light).toBe('green');
}

const neverAmber = (within: Within, last: string, rest: Partial<ClockSource> = {}): void => {
  const state = stateOf(clockSource(within, rest), { events: { received } }, last);
  expect(state).toMatchObject({ status: 'running', light: 'green' });
};

describe('the warning of clocks in days', () => {
  it('should begin with the last working day', () => {
    turnsAmber({ amount: 5, unit: 'working-day' }, '2026-11-09T00:00');
    turnsAmber({ amount: 2, unit: 'working-day' }, '2026-11-04T00:00');
    turnsAmber({ amount: 15, unit: 'calendar-day' }, '2026-11-17T00:00');
    turnsAmber({ amount: 1, unit: 'week' }, '2026-11-09T00:00');
    turnsAmber({ amount: 1, unit: 'month' }, '2026-12-02T00:00');
    turnsAmber({ amount: 0, unit: 'end-of-month' }, '2026-11-30T00:00');
    turnsAmber({ amount: 10, unit: 'day-of-month' }, '2026-11-10T00:00');
  });

  it('should begin before a due on a rest day', () => {
    turnsAmber({ amount: 13, unit: 'calendar-day' }, '2026-11-13T00:00', { roll: 'none' });
    const everyDay = { ...shanghai, calendar: calendarOf({ kind: 'every-day' }) };
    const source = clockSource({ amount: 13, unit: 'calendar-day' });
    const facts = { events: { received } };
    expect(stateOf(source, facts, '2026-11-14T23:59', everyDay).light).toBe('green');
    expect(stateOf(source, facts, '2026-11-15T00:00', everyDay).light).toBe('amber');
  });

  it('should take part of a unit of its window for a whole one', () => {
    const within = { amount: 5, unit: 'working-day' } as const;
    turnsAmber(within, '2026-11-06T00:00', { warning: { amount: 1.5, unit: 'working-day' } });
    turnsAmber(within, '2026-11-08T00:00', { warning: { amount: 1.5, unit: 'calendar-day' } });
  });

  it('should not be given for less than two units', () => {
    neverAmber({ amount: 1, unit: 'working-day' }, '2026-11-03T23:59:59');
    neverAmber({ amount: 1, unit: 'calendar-day' }, '2026-11-03T23:59:59');
    neverAmber({ amount: 0, unit: 'same-day' }, '2026-11-02T23:59:59');
    neverAmber({ amount: 1, unit: 'next-day' }, '2026-11-03T23:59:59');
    // One working day over a weekend is one still.
    const friday = { events: { received: '2026-11-06T09:00' } };
    const oneDay = clockSource({ amount: 1, unit: 'working-day' });
    expect(stateOf(oneDay, friday, '2026-11-09T23:59').light).toBe('green');
  });

  it('should count extensions and agreed dates', () => {
    const extension = { kind: 'additive', amount: 2, approver: 'head', clause: '四' } as const;
    turnsAmber(
      { amount: 1, unit: 'working-day' },
      '2026-11-05T00:00',
      { extension },
      {
        extensions: [{ amount: 2 }],
      },
    );
    turnsAmber(
      { amount: 1, unit: 'working-day' },
      '2026-11-09T00:00',
      { orAgreed: true },
      {
        agreed: { clock: '2026-11-09' },
      },
    );
    turnsAmber(
      { amount: 0, unit: 'same-day' },
      '2026-11-09T00:00',
      { orAgreed: true },
      {
        agreed: { clock: '2026-11-09' },
      },
    );
    turnsAmber(
      { amount: 0, unit: 'same-day' },
      '2026-11-05T00:00',
      {
        extension: { ...extension, unit: 'working-day', amount: 3 },
      },
      { extensions: [{ amount: 3 }] },
    );
  });
});

describe('the warning of clocks in hours', () => {
  it('should be the last fifth', () => {
    turnsAmber({ amount: 24, unit: 'hour' }, '2026-11-03T04:12');
    turnsAmber({ amount: 30, unit: 'minute' }, '2026-11-02T09:24');
    turnsAmber({ amount: 10, unit: 'working-hour' }, '2026-11-03T09:00');
    turnsAmber({ amount: 20, unit: 'working-hour' }, '2026-11-04T09:00');
  });

  it('should be the last fifth of what the extension made of it', () => {
    const extension = { kind: 'additive', amount: 24, approver: 'head', clause: '四' } as const;
    turnsAmber(
      { amount: 24, unit: 'hour' },
      '2026-11-03T23:24',
      { extension },
      {
        extensions: [{ amount: 24 }],
      },
    );
    const cap = { ...extension, kind: 'cap', amount: 48 } as const;
    turnsAmber(
      { amount: 24, unit: 'hour' },
      '2026-11-03T23:24',
      { extension: cap },
      {
        extensions: [{ amount: 48 }],
      },
    );
  });

  it('should be the last fifth before an agreed instant', () => {
    turnsAmber(
      { amount: 0, unit: 'agreed' },
      '2026-11-02T17:00',
      {},
      {
        agreed: { clock: '2026-11-02T19:00' },
      },
    );
  });
});

describe('a warning of the clock’s own', () => {
  const tenDays: Within = { amount: 10, unit: 'working-day' };

  it('should be the last so many units', () => {
    const warning = (amount: number, unit: Within['unit']) => ({ warning: { amount, unit } });
    turnsAmber(tenDays, '2026-11-12T00:00', warning(3, 'working-day'));
    turnsAmber(tenDays, '2026-11-14T00:00', warning(3, 'calendar-day'));
    turnsAmber(tenDays, '2026-11-10T00:00', warning(1, 'week'));
    turnsAmber(tenDays, '2026-11-15T00:00', warning(1, 'next-day'));
    turnsAmber(tenDays, '2026-11-16T00:00', warning(1, 'same-day'));
    turnsAmber({ amount: 3, unit: 'month' }, '2027-01-03T00:00', warning(1, 'month'));
    turnsAmber({ amount: 2, unit: 'year' }, '2027-11-03T00:00', warning(1, 'year'));
    turnsAmber({ amount: 48, unit: 'hour' }, '2026-11-04T07:00', warning(2, 'hour'));
    turnsAmber({ amount: 48, unit: 'hour' }, '2026-11-04T00:00', warning(1, 'working-day'));
    turnsAmber({ amount: 48, unit: 'hour' }, '2026-11-04T08:45', warning(15, 'minute'));
    turnsAmber(
      { amount: 16, unit: 'working-hour' },
      '2026-11-03T15:00',
      warning(3, 'working-hour'),
    );
  });
});

describe('a warning over closed times and odd dues', () => {
  it('should count working hours back over the night', () => {
    turnsAmber({ amount: 10, unit: 'working-hour' }, '2026-11-02T16:00', {
      warning: { amount: 4, unit: 'working-hour' },
    });
  });

  it('should be so many whole weeks and years', () => {
    const warning = (amount: number, unit: Within['unit']) => ({ warning: { amount, unit } });
    turnsAmber({ amount: 40, unit: 'calendar-day' }, '2026-11-29T00:00', {
      ...warning(2, 'week'),
      roll: 'none',
    });
    turnsAmber({ amount: 3, unit: 'year' }, '2027-11-03T00:00', {
      ...warning(2, 'year'),
      roll: 'none',
    });
  });

  it('should be the last fifth of the whole time where an instant was agreed instead of hours', () => {
    turnsAmber(
      { amount: 24, unit: 'hour' },
      '2026-11-02T17:00',
      { orAgreed: true },
      { agreed: { clock: '2026-11-02T19:00' } },
    );
  });

  it('should not count an extension in another unit among the clock’s own hours', () => {
    const extension = {
      kind: 'additive',
      amount: 10,
      unit: 'working-hour',
      approver: 'head',
      clause: '四',
    } as const;
    // Due at 19:00, then the ten working hours: until 11:00 on Wednesday the 4th.
    turnsAmber(
      { amount: 10, unit: 'hour' },
      '2026-11-04T09:00',
      { extension },
      { extensions: [{ amount: 10 }] },
    );
  });

  it('should not be given for a single day over rest days, nor for what is due the day it starts', () => {
    const green = (
      within: Within,
      start: string,
      asOf: string,
      rest: Partial<ClockSource> = {},
    ) => {
      const state = stateOf(clockSource(within, rest), { events: { received: start } }, asOf);
      expect(state).toMatchObject({ status: 'running', light: 'green' });
    };
    green({ amount: 1, unit: 'calendar-day' }, '2026-11-06T09:00', '2026-11-09T23:59');
    green({ amount: 1, unit: 'next-day' }, '2026-11-06T09:00', '2026-11-09T23:59');
    green({ amount: 0, unit: 'end-of-month' }, '2026-11-30T09:00', '2026-11-30T23:59');
    green({ amount: 0, unit: 'end-of-month' }, '2026-11-29T09:00', '2026-11-30T23:59');
  });
});
