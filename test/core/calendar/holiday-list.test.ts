import type { HolidayEntry } from '../../../core/calendar/holiday-entry';
import { holidayList, lineFinding } from '../../../core/calendar/holiday-list';
import { dayOfIso } from '../../support/clock-setting';

const entry = (line: number, iso: string, kind: 'off' | 'work' = 'off'): HolidayEntry => ({
  line,
  day: dayOfIso(iso),
  name: '元旦',
  kind,
});
const timed = (line: number, iso: string, end: number): HolidayEntry => ({
  line,
  day: dayOfIso(iso),
  name: '半天',
  kind: 'hours',
  hours: [{ start: 540, end }],
});

describe('holidayList', () => {
  it('should put the days in order', () => {
    const days = [entry(1, '2027-01-03'), entry(2, '2027-01-01'), entry(3, '2027-01-02')];
    expect(holidayList(days, []).entries.map(({ line }) => line)).toEqual([2, 3, 1]);
  });

  it('should take a day that says the same twice once', () => {
    const { entries, findings } = holidayList(
      [
        entry(1, '2027-01-01'),
        entry(2, '2027-01-01'),
        timed(3, '2027-01-04', 720),
        timed(4, '2027-01-04', 720),
      ],
      [],
    );
    expect(entries.map(({ line }) => line)).toEqual([1, 3]);
    expect(findings).toEqual([]);
  });

  it('should name a day with two meanings, other hours among them, among the findings by line', () => {
    const { entries, findings } = holidayList(
      [
        entry(1, '2027-01-01'),
        timed(3, '2027-01-04', 720),
        entry(4, '2027-01-01', 'work'),
        timed(5, '2027-01-04', 660),
      ],
      [lineFinding('unreadable', 2, { zh: '读不出来。', en: 'it cannot be read.' })],
    );
    expect(entries.map(({ line }) => line)).toEqual([1, 3]);
    expect(findings.map(({ line, code }) => [line, code])).toEqual([
      [2, 'unreadable'],
      [4, 'holiday-twice'],
      [5, 'holiday-twice'],
    ]);
    expect(findings[1]).toMatchObject({
      severity: 'error',
      message: {
        zh: '第4行：2027-01-01在第1行已另有安排，本行未采用。',
        en: 'Line 4: 2027-01-01 already stands in line 1 with another meaning; this line is left out.',
      },
    });
  });

  it('should put the findings in the order of their lines, those without one first', () => {
    const unplaced = { code: 'file', severity: 'error', message: { zh: '', en: '' } } as const;
    const at = (line: number) => lineFinding('unreadable', line, { zh: '', en: '' });
    const { findings } = holidayList(
      [entry(1, '2027-01-01'), entry(4, '2027-01-01', 'work')],
      [at(9), at(2), unplaced],
    );
    expect(findings.map(({ line }) => line)).toEqual([undefined, 2, 4, 9]);
  });
});
