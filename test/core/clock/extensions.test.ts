import {
  clockSource,
  dueOf,
  stateOf,
  type CaseFacts,
  type ClockSource,
} from '../../support/clock-case';

const received = '2026-09-30T16:20';
type Rule = NonNullable<ClockSource['extension']>;

const additive = (rest: Partial<Rule> = {}): Rule => ({
  kind: 'additive',
  amount: 3,
  approver: 'head',
  clause: '第四条',
  ...rest,
});
const source = (extension: Rule, within: Partial<ClockSource['within']> = {}, rest = {}) =>
  clockSource({ amount: 5, unit: 'working-day', ...within }, { extension, ...rest });
const granted = (
  extensions: NonNullable<CaseFacts['extensions']>,
  rest: CaseFacts = {},
): CaseFacts => ({ events: { received }, extensions, ...rest });

describe('additive extensions', () => {
  it('should count from the current due date', () => {
    expect(dueOf(source(additive()), granted([]))).toBe('2026-10-13');
    expect(dueOf(source(additive()), granted([{ amount: 3 }]))).toBe('2026-10-16');
    expect(dueOf(source(additive({ amount: 30 })), granted([{ amount: 30 }]))).toBe('2026-11-24');
    expect(
      dueOf(source(additive(), { amount: 3, unit: 'calendar-day' }), granted([{ amount: 3 }])),
    ).toBe('2026-10-12');
  });

  it('should add no more than the rulebook allows, and less where less was granted', () => {
    expect(dueOf(source(additive()), granted([{ amount: 30 }]))).toBe('2026-10-16');
    expect(dueOf(source(additive()), granted([{ amount: 1 }]))).toBe('2026-10-14');
    expect(dueOf(source(additive()), granted([{ amount: 0 }]))).toBe('2026-10-13');
    expect(dueOf(source(additive()), granted([{ amount: -3 }]))).toBe('2026-10-13');
  });

  it('should take part of a day for a whole one', () => {
    expect(dueOf(source(additive()), granted([{ amount: 1.5 }]))).toBe('2026-10-15');
  });

  it('should take the amount of the case where the rulebook leaves it open', () => {
    const open: Rule = { kind: 'additive', approver: 'head', clause: '第四条' };
    expect(dueOf(source(open), granted([{ amount: 10 }]))).toBe('2026-10-27');
  });

  it('should count only what the named role approved', () => {
    const facts = (approvedBy: string): CaseFacts => granted([{ amount: 3, approvedBy }]);
    expect(dueOf(source(additive()), facts(''))).toBe('2026-10-13');
    expect(dueOf(source(additive()), facts('clerk'))).toBe('2026-10-13');
  });

  it('should count at most the allowed times, in the order they were asked for', () => {
    const twice = [
      { amount: 3, requestedAt: '2026-10-14T09:00' },
      { amount: 1, requestedAt: '2026-10-12T09:00' },
    ];
    expect(dueOf(source(additive()), granted(twice))).toBe('2026-10-14');
    expect(dueOf(source(additive({ maxTimes: 2 })), granted(twice))).toBe('2026-10-19');
    const refused = [
      { amount: 3, requestedAt: '2026-10-11T09:00', approvedBy: '' },
      { amount: 2, requestedAt: '2026-10-12T09:00' },
    ];
    expect(dueOf(source(additive()), granted(refused))).toBe('2026-10-15');
    const empty = [
      { amount: 0, requestedAt: '2026-10-11T09:00' },
      { amount: 2, requestedAt: '2026-10-12T09:00' },
    ];
    expect(dueOf(source(additive()), granted(empty))).toBe('2026-10-15');
  });

  it('should count only under their condition and for their clock', () => {
    const rule = additive({ when: 'fields.complex == true' });
    expect(dueOf(source(rule), granted([{ amount: 3 }]))).toBe('2026-10-13');
    expect(dueOf(source(rule), granted([{ amount: 3 }], { fields: { complex: true } }))).toBe(
      '2026-10-16',
    );
    expect(dueOf(source(additive()), granted([{ amount: 3, clock: 'other' }]))).toBe('2026-10-13');
  });

  it('should do nothing where the rulebook knows none', () => {
    expect(dueOf(clockSource({ amount: 5, unit: 'working-day' }), granted([{ amount: 3 }]))).toBe(
      '2026-10-13',
    );
  });

  it('should add hours and working hours to an instant', () => {
    const hours = source(additive({ amount: 12 }), { amount: 24, unit: 'hour' });
    expect(dueOf(hours, granted([{ amount: 12 }]))).toBe('2026-10-02 04:20');
    const working = source(additive({ amount: 2 }), { amount: 8, unit: 'working-hour' });
    expect(dueOf(working, granted([{ amount: 2 }]))).toBe('2026-10-09 09:20');
  });

  it('should add another unit than the clock’s where the rulebook says so', () => {
    const hoursOnDay = source(additive({ amount: 4, unit: 'hour' }));
    expect(dueOf(hoursOnDay, granted([{ amount: 4 }]))).toBe('2026-10-14 04:00');
    const daysOnHours = source(additive({ amount: 2, unit: 'working-day' }), {
      amount: 24,
      unit: 'hour',
    });
    expect(dueOf(daysOnHours, granted([{ amount: 2 }]))).toBe('2026-10-09');
  });

  it('should skip pauses that fall into the extended days', () => {
    const rule = source(additive(), {}, { pausable: true });
    const facts = granted([{ amount: 3 }], { pauses: [['2026-10-14T09:00', '2026-10-15T10:00']] });
    expect(dueOf(rule, facts)).toBe('2026-10-20');
  });

  it('should flag a calendar year without data that only the extension reached', () => {
    const rule = source(additive({ amount: 60 }));
    expect(stateOf(rule, granted([]), '2026-10-09').calendarCertain).toBe(true);
    expect(stateOf(rule, granted([{ amount: 60 }]), '2026-10-09').calendarCertain).toBe(false);
  });
});

describe('caps', () => {
  const cap: Rule = { kind: 'cap', amount: 7, approver: 'head', clause: '第四条' };
  const capped = source(cap, { amount: 3 });

  it('should take the place of the amount, from the start', () => {
    expect(dueOf(capped, granted([]))).toBe('2026-10-10');
    expect(dueOf(capped, granted([{ amount: 7 }]))).toBe('2026-10-15');
    expect(dueOf(capped, granted([{ amount: 4 }]))).toBe('2026-10-15');
  });

  it('should never bring the due date forward', () => {
    expect(dueOf(source(cap, { amount: 10 }), granted([{ amount: 7 }]))).toBe('2026-10-20');
  });

  it('should take the total of the case where the rulebook leaves it open', () => {
    const open: Rule = { kind: 'cap', approver: 'head', clause: '第四条' };
    expect(dueOf(source(open, { amount: 3 }), granted([{ amount: 6 }]))).toBe('2026-10-14');
  });
});
