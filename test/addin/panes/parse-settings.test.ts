import fc from 'fast-check';
import { dayListText, parseDayList } from '../../../addin/panes/settings/parse-day-list';
import { parseHours } from '../../../core/calendar/parse-hours';
import { hoursText } from '../../../core/calendar/hours-text';
import { parseIsoDay } from '../../../core/date/civil-date';

describe('parseHours', () => {
  it('should read spans with any sign between them', () => {
    const morningAndAfternoon = [
      { start: 540, end: 720 },
      { start: 780, end: 1080 },
    ];
    for (const text of [
      '09:00-12:00, 13:00-18:00',
      '9:00–12:00；13:00—18:00',
      '９：００至12:00、13:00~18:00',
    ]) {
      expect(parseHours(text)).toEqual(morningAndAfternoon);
    }
  });

  it('should take midnight as an end', () => {
    expect(parseHours('00:00-24:00')).toEqual([{ start: 0, end: 1440 }]);
  });

  it.each(['', '9-12', '12:00-09:00', '09:00-12:00, 11:00-13:00', '09:00-25:00', '09:60-10:00'])(
    'should refuse “%s”',
    (text) => {
      expect(parseHours(text)).toBeUndefined();
    },
  );

  it('should always read back what it wrote', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(minutes, (found) => {
        const sorted = [...found].sort((one, other) => one - other);
        const spans = sorted.flatMap((start, index) => {
          const end = sorted[index + 1];
          return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
        });
        expect(parseHours(hoursText(spans))).toEqual(spans);
      }),
      { seed: 20261122 },
    );
  });
});

describe('parseDayList', () => {
  it('should read dates with names, in any form, and put them in order', () => {
    const { days, wrong } = parseDayList('2026年12月31日 盘点\n2026/1/5\n\n 2026-10-08 校庆 ');
    expect(wrong).toEqual([]);
    expect(dayListText(days)).toBe('2026-01-05\n2026-10-08 校庆\n2026-12-31 盘点');
  });

  it('should give back the lines that are no date', () => {
    expect(parseDayList('2026-02-30\n明天\n2026-03-01')).toEqual({
      days: [{ day: parseIsoDay('2026-03-01'), name: '' }],
      wrong: ['2026-02-30', '明天'],
    });
  });
});
