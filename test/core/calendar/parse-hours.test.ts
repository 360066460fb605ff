import { parseHours } from '../../../core/calendar/parse-hours';

const twoSpans = [
  { start: 540, end: 720 },
  { start: 780, end: 1080 },
];

describe('parseHours', () => {
  it.each([
    '09:00-12:00, 13:00-18:00',
    '9:00–12:00;13:00—18:00',
    '09：00～12：00、13：00至18：00',
    ' 09:00 - 12:00 \n 13:00 ~ 18:00 \n',
  ])('should read “%s”', (text) => {
    expect(parseHours(text)).toEqual(twoSpans);
  });

  it('should read a day from 00:00 to 24:00, and spans that touch', () => {
    expect(parseHours('00:00-24:00')).toEqual([{ start: 0, end: 1440 }]);
    expect(parseHours('08:30-10:59,10:59-11:00')).toEqual([
      { start: 510, end: 659 },
      { start: 659, end: 660 },
    ]);
  });

  it.each([
    '',
    ',',
    '09:00',
    'from 09:00-12:00',
    '09:00-12:00 daily',
    '109:00-12:00',
    '09:00-12:000',
    '9-12',
    '09:60-12:00',
    '09:00-12:60',
    '12:00-12:00',
    '12:00-09:00',
    '23:00-24:01',
    '13:00-18:00, 09:00-12:00',
    '09:00-12:00, 11:59-18:00',
    '09:00-12:00, closed',
  ])('should refuse “%s”', (text) => {
    expect(parseHours(text)).toBeUndefined();
  });
});
