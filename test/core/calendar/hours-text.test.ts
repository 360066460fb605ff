import { clockText, hoursText } from '../../../core/calendar/hours-text';

describe('clockText', () => {
  it.each([
    [0, '00:00'],
    [65, '01:05'],
    [540, '09:00'],
    [1439, '23:59'],
    [1440, '24:00'],
  ])('should show %i minutes after midnight as %s', (minutes, text) => {
    expect(clockText(minutes)).toBe(text);
  });
});

describe('hoursText', () => {
  it('should show the spans of a day in order, and nothing of a rest day', () => {
    expect(
      hoursText([
        { start: 540, end: 720 },
        { start: 780, end: 1080 },
      ]),
    ).toBe('09:00–12:00, 13:00–18:00');
    expect(hoursText([])).toBe('');
  });
});
