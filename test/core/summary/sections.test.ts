import { openByAge } from '../../../core/summary/measures/open-by-age';
import { buildColumns } from '../../../core/summary/build-columns';
import { summarise, type Summary } from '../../../core/summary/summarise';
import {
  instantOf,
  periodOf,
  richRulebook,
  smallRecord,
  smallRulebook,
  smallSetting,
  type SmallRecord,
} from '../../support/small-ledger';

const ledger: readonly SmallRecord[] = [
  {
    id: 'a',
    events: { received: '2026-08-10T10:00', closed: '2026-10-12T10:00' },
    fields: { loss: 120_050, rating: '满意' },
  },
  { id: 'b', events: { received: '2026-09-20T10:00' } },
  {
    id: 'c',
    events: {
      received: '2026-10-09T10:00',
      acknowledged: '2026-10-20T09:00',
      closed: '2026-10-20T10:00',
    },
    fields: { loss: 1, rating: '不满意' },
  },
  {
    id: 'd',
    events: { received: '2026-10-23T10:00', acknowledged: '2026-10-23T11:00' },
    fields: { loss: 99_949, rating: '满意' },
  },
  { id: 'e', events: { received: '2026-10-24T10:00', withdrawn: '2026-10-26T10:00' } },
  { id: 'f', events: { received: '2026-10-26T10:00', closed: '2026-11-03T10:00' } },
];

const summaryOf = (rulebook = richRulebook, period = '2026-10', records = ledger): Summary =>
  summarise(
    buildColumns(records.map(smallRecord), rulebook, smallSetting, instantOf('2026-11-22T12:00')),
    { period: periodOf(period), groupBy: [] },
  );

const section = (key: string, summary = summaryOf()) =>
  Object.fromEntries(
    (summary.sections.find((candidate) => candidate.key === key)?.measures ?? []).map((measure) => [
      measure.key,
      measure,
    ]),
  );

const valuesOf = (key: string, summary = summaryOf()) =>
  Object.values(section(key, summary)).map(({ value }) => value);

describe('sectionsOf', () => {
  it('should balance what was open, came in, ended and is open', () => {
    expect(valuesOf('progress')).toEqual([2, 4, 2, 1, 3]);
    expect(valuesOf('progress', summaryOf(richRulebook, '2026-11'))).toEqual([3, 0, 1, 0, 2]);
  });

  it('should tell the age of what is open at the end, in calendar days', () => {
    // Open at the end of October: b for 41 days, d for 8, f for 5.
    expect(valuesOf('ageing')).toEqual([1, 1, 0, 1, 0]);
    const shares = Object.values(section('ageing')).map(({ share }) => share);
    expect(shares).toEqual([33.34, 33.33, 0, 33.33, 0]);
  });

  it('should take the age of now while the period lasts', () => {
    // On 22 November b is open for 63 days and d for 30.
    expect(valuesOf('ageing', summaryOf(richRulebook, '2026-11'))).toEqual([0, 0, 1, 0, 1]);
  });

  it('should keep the unanswered apart from the satisfied and those who are not', () => {
    expect(valuesOf('satisfaction')).toEqual([1, 1, 2]);
    const { satisfied, unanswered } = section('satisfaction');
    expect(satisfied?.share).toBe(50);
    expect(unanswered).not.toHaveProperty('share');
  });

  it('should tell how many of each clock were met in time', () => {
    // Acknowledgements due in October: c (too late), d (in time), f (never; closed too late).
    expect(section('clocks')['onTime:acknowledge']).toMatchObject({
      numerator: 1,
      denominator: 2,
      value: 1 / 2,
    });
  });

  it('should add up money to the cent, and say of how many records', () => {
    expect(section('money')['sum:loss']).toMatchObject({
      value: 999.5,
      denominator: 2,
      unit: 'yuan',
    });
    const none = summaryOf(richRulebook, '2025-01');
    expect(section('money', none)['sum:loss']?.value).toBeNull();
  });

  it('should leave out what a regime does not have', () => {
    const keys = (summary: Summary) => summary.sections.map(({ key }) => key);
    expect(keys(summaryOf(smallRulebook))).toEqual(['progress', 'ageing', 'clocks']);
    expect(keys(summaryOf())).toEqual(['progress', 'ageing', 'satisfaction', 'clocks', 'money']);
  });

  it('should answer an empty ledger with zero counts and no rates', () => {
    const empty = summaryOf(richRulebook, '2026-10', []);
    expect(valuesOf('progress', empty)).toEqual([0, 0, 0, 0, 0]);
    expect(valuesOf('clocks', empty)).toEqual([null, null, null]);
    expect(Object.values(section('ageing', empty)).map(({ share }) => share)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });

  it('should name the oldest so that day 60 is not in two of them', () => {
    const last = openByAge.at(-1);
    expect([last?.key, last?.title.zh, last?.title.en]).toEqual([
      'openAge61',
      '未结 超过 60 日',
      'Open, over 60 days',
    ]);
  });
});
