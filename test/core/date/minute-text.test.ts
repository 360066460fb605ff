import { minuteText } from '../../../core/date/minute-text';
import { parseIsoWall } from '../../../core/date/wall-time';

it('should write a wall time to the minute, without seconds', () => {
  expect(minuteText(parseIsoWall('2026-11-22T09:30:59') ?? Number.NaN)).toBe('2026-11-22 09:30');
});
