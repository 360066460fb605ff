import fc from 'fast-check';
import type { Light } from '../../../core/clock/clock-state';
import { worstLight } from '../../../core/clock/worst-light';
import { assess, clockSource, rulebookWith, type CaseFacts } from '../../support/clock-case';
import { instantOf } from '../../support/clock-setting';

const rulebook = rulebookWith([
  clockSource({ amount: 1, unit: 'working-day' }, { key: 'answer', to: 'answered' }),
  clockSource({ amount: 5, unit: 'working-day' }, { key: 'close' }),
  clockSource({ amount: 2, unit: 'working-day' }, { key: 'visit', from: 'closed', to: 'answered' }),
]);
const received = '2026-11-02T09:00';
const facts = (events: Record<string, string> = {}): CaseFacts => ({
  events: { received, ...events },
});

describe('assessRecord', () => {
  it('should give every clock a state, in the order of the rulebook', () => {
    const { clocks, asOf } = assess(rulebook, facts(), '2026-11-02T10:00');
    expect(clocks.map(({ clock, status }) => `${clock.key} ${status}`)).toEqual([
      'answer running',
      'close running',
      'visit pending',
    ]);
    expect(asOf).toBe(instantOf('2026-11-02T10:00'));
    expect(clocks.every((state) => state.asOf === asOf)).toBe(true);
  });

  it('should show the worst light of its clocks', () => {
    const lightAt = (asOf: string, events = {}): Light =>
      assess(rulebook, facts(events), asOf).light;
    expect(assess(rulebook, {}, '2026-11-02').light).toBe('grey');
    expect(lightAt('2026-11-03')).toBe('green');
    expect(lightAt('2026-11-04')).toBe('red');
    expect(lightAt('2026-11-09', { answered: '2026-11-03T10:00' })).toBe('amber');
    expect(lightAt('2026-11-09', { answered: '2026-11-04T10:00' })).toBe('amber');
    expect(lightAt('2026-11-05', { answered: '2026-11-04T10:00' })).toBe('purple');
    const closed = { answered: '2026-11-03T10:00', closed: '2026-11-03T10:00' };
    expect(lightAt('2026-12-01', closed)).toBe('blue');
  });

  it.each<[Light[], Light]>([
    [['amber', 'red', 'paused'], 'red'],
    [['paused', 'purple', 'amber'], 'amber'],
    [['green', 'purple', 'paused'], 'paused'],
    [['blue', 'green', 'purple'], 'purple'],
    [['grey', 'blue', 'green'], 'green'],
    [['grey', 'blue'], 'blue'],
    [[], 'grey'],
  ])('should take of %j the light %s', (lights, worst) => {
    const state = assess(rulebook, facts(), '2026-11-03').clocks[0];
    const states = lights.map((light) => ({ ...state, light })) as Parameters<typeof worstLight>[0];
    expect(worstLight(states)).toBe(worst);
  });

  it('should tell how the record ended, by the last of its ending events', () => {
    const outcome = (events: Record<string, string>): string =>
      assess(rulebook, facts(events), '2026-12-01').outcome;
    expect(outcome({})).toBe('open');
    expect(outcome({ answered: '2026-11-03T10:00' })).toBe('open');
    expect(outcome({ closed: '2026-11-03T10:00' })).toBe('closed');
    expect(outcome({ closed: '2026-11-03T10:00', transferred: '2026-11-05T10:00' })).toBe(
      'transferred',
    );
    expect(outcome({ closed: '2026-11-06T10:00', withdrawn: '2026-11-05T10:00' })).toBe('closed');
    expect(outcome({ closed: '2026-11-05', withdrawn: '2026-11-05' })).toBe('withdrawn');
  });

  it('should give the same answer for the same facts, whatever was asked before', () => {
    const someDay = fc
      .integer({ min: 1, max: 28 })
      .map((date) => `2026-11-${String(date).padStart(2, '0')}T10:00`);
    fc.assert(
      fc.property(
        someDay,
        fc.option(someDay, { nil: undefined }),
        someDay,
        (start, closed, asOf) => {
          const events = { received: start, ...(closed !== undefined && { closed }) };
          const once = assess(rulebook, { events }, asOf);
          assess(rulebook, { events: { received: asOf } }, start);
          expect(assess(rulebook, { events }, asOf)).toEqual(once);
        },
      ),
      { seed: 20_261_122 },
    );
  });
});

describe('a case that was never reopened', () => {
  it('should have no earlier rounds', () => {
    const facts = { events: { received } };
    expect(assess(rulebook, facts, '2026-11-03')).not.toHaveProperty('earlierRounds');
  });
});
