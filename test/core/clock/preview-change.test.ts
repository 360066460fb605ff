import { assessRecord } from '../../../core/clock/assess-record';
import { changedClocks, previewChange, type ClockChange } from '../../../core/clock/preview-change';
import { dueText } from '../../../core/clock/due-text';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import {
  clockSource,
  recordOf,
  rulebookOf,
  rulebookWith,
  type CaseFacts,
  type ClockSource,
} from '../../support/clock-case';
import { instantOf, shanghai } from '../../support/clock-setting';

const five = { amount: 5, unit: 'working-day' } as const;
const received = '2026-11-02T09:00';
const asOf = instantOf('2026-11-03T09:00');

const side = (state: ClockChange['before']): string =>
  state === undefined
    ? '–'
    : `${state.due ? dueText(state.due, shanghai.zone) : 'none'} ${state.light}`;
const told = ({ clock, before, after }: ClockChange): string =>
  `${clock.key}: ${side(before)} → ${side(after)}`;

/** What changing the rulebook would change in some records, seen on Tuesday 3 November 2026. */
function preview(before: Rulebook, after: Rulebook, ...facts: readonly CaseFacts[]) {
  const terms = (rulebook: Rulebook) => ({ ...shanghai, rulebook });
  return previewChange(
    facts.map((each) => recordOf(each)),
    terms(before),
    terms(after),
    asOf,
  );
}

describe('previewChange', () => {
  const open = { events: { received } };
  const two = (rest: Partial<ClockSource> = {}) =>
    clockSource({ amount: 2, unit: 'working-day' }, rest);

  it('should tell of a clock that another rulebook makes due earlier', () => {
    expect(preview(rulebookOf(clockSource(five)), rulebookOf(two()), open).map(told)).toEqual([
      'clock: 2026-11-09 green → 2026-11-04 green',
    ]);
  });

  it('should tell of a light that changes though the due stays', () => {
    const warned = clockSource(five, { warning: { amount: 5, unit: 'working-day' } });
    expect(preview(rulebookOf(clockSource(five)), rulebookOf(warned), open).map(told)).toEqual([
      'clock: 2026-11-09 green → 2026-11-09 amber',
    ]);
  });

  it('should tell of a day that becomes an instant of the same second', () => {
    const facts = { events: { received: '2026-11-02T23:59:59' } };
    const day = clockSource({ amount: 1, unit: 'calendar-day' });
    const hours = clockSource(
      { amount: 24, unit: 'hour' },
      { warning: { amount: 1, unit: 'minute' } },
    );
    expect(preview(rulebookOf(day), rulebookOf(hours), facts).map(told)).toEqual([
      'clock: 2026-11-03 green → 2026-11-03 23:59:59 green',
    ]);
  });

  it('should say nothing of clocks that stay as they are, or show nothing before and after', () => {
    const later = clockSource(five, { key: 'later', from: 'answered' });
    const before = rulebookWith([clockSource(five), later]);
    const longer = { ...later, within: { amount: 9, unit: 'working-day' } as const };
    expect(preview(before, rulebookWith([clockSource(five), longer]), open)).toEqual([]);
    expect(preview(rulebookOf(clockSource(five)), before, open)).toEqual([]);
    expect(preview(before, rulebookOf(clockSource(five)), open)).toEqual([]);
  });

  it('should tell of a clock that only one of the rulebooks has, once each', () => {
    const extra = two({ key: 'extra' });
    const [one, both] = [rulebookOf(clockSource(five)), rulebookWith([clockSource(five), extra])];
    expect(preview(one, both, open).map(told)).toEqual(['extra: – → 2026-11-04 green']);
    expect(preview(both, one, open).map(told)).toEqual(['extra: 2026-11-04 green → –']);
  });

  it('should put the soonest new due first, a clock that goes by its old one, none last', () => {
    const clocks = [
      clockSource({ amount: 0, unit: 'agreed' }, { key: 'agreed' }),
      clockSource(five),
      two({ key: 'gone' }),
    ];
    const after = rulebookWith([clockSource({ amount: 4, unit: 'working-day' })]);
    expect(preview(rulebookWith(clocks), after, open).map(told)).toEqual([
      'gone: 2026-11-04 green → –',
      'clock: 2026-11-09 green → 2026-11-06 green',
      'agreed: none green → –',
    ]);
  });

  it('should put a clock last that is new and waits for its time to be agreed', () => {
    const agreed = clockSource({ amount: 0, unit: 'agreed' }, { key: 'agreed' });
    const [before, after] = [rulebookOf(clockSource(five)), rulebookWith([agreed, two()])];
    expect(preview(before, after, open).map(told)).toEqual([
      'clock: 2026-11-09 green → 2026-11-04 green',
      'agreed: – → none green',
    ]);
  });

  it('should leave a record alone that has ended, by the rules of then or by the new ones', () => {
    const events = [
      { key: 'received', title: { zh: '收到', en: 'Received' }, clause: '一' },
      { key: 'closed', title: { zh: '办结', en: 'Closed' }, clause: '一' },
    ];
    const [ending, endless] = [rulebookOf(clockSource(five)), rulebookWith([two()], { events })];
    const late = { events: { received: '2026-10-20T09:00', closed: '2026-10-27T09:00' } };
    expect(preview(endless, rulebookWith([clockSource(five)], { events }), late)).toHaveLength(1);
    expect(preview(ending, endless, late)).toEqual([]);
    expect(preview(endless, ending, late)).toEqual([]);
  });
});

describe('changedClocks', () => {
  it('should compare what was shown with how a record stands, in the order shown', () => {
    const rulebook = rulebookWith([
      clockSource(five),
      clockSource(five, { key: 'answer', to: 'answered' }),
    ]);
    const record = recordOf({ events: { received } });
    const assessment = assessRecord(record, rulebook, shanghai, asOf);
    expect(changedClocks(record, assessment.clocks, assessment)).toEqual([]);
    const shown = assessment.clocks.map((state) => ({ ...state, light: 'red' as const }));
    expect(changedClocks(record, shown, assessment).map(told)).toEqual([
      'clock: 2026-11-09 red → 2026-11-09 green',
      'answer: 2026-11-09 red → 2026-11-09 green',
    ]);
  });
});
