import fc from 'fast-check';
import {
  dayOfWall,
  formatWall,
  parseIsoWall,
  secondOfDay,
  wallOf,
} from '../../../core/date/wall-time';
import { dayOfIso } from '../../support/clock-setting';

describe('formatWall', () => {
  it('should write the date and the time to the second', () => {
    expect(formatWall(wallOf(dayOfIso('2026-11-22'), 34_200))).toBe('2026-11-22T09:30:00');
    expect(formatWall(wallOf(dayOfIso('2026-11-22'), 86_399))).toBe('2026-11-22T23:59:59');
  });

  it('should write 24:00 as the next midnight', () => {
    expect(formatWall(wallOf(dayOfIso('2026-12-31'), 86_400))).toBe('2027-01-01T00:00:00');
  });
});

describe('parseIsoWall', () => {
  it('should take a time with or without seconds', () => {
    expect(parseIsoWall('2026-11-22T09:30')).toBe(wallOf(20_779, 34_200));
    expect(parseIsoWall('2026-11-22T09:30:15')).toBe(wallOf(20_779, 34_215));
  });

  it.each([
    '2026-11-22',
    '2026-11-22 09:30',
    '2026-11-22T24:00',
    '2026-11-22T09:60',
    '2026-11-22T09:30:60',
    '2026-11-31T09:30',
    '2026-11-22T9:30',
    '2026-11-22T09:30Z',
  ])('should refuse “%s”', (text) => {
    expect(parseIsoWall(text)).toBeUndefined();
  });

  it('should read back every wall time, also before 1970', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e9, max: 8e9 }), (wall) => {
        expect(parseIsoWall(formatWall(wall))).toBe(wall);
        expect(wallOf(dayOfWall(wall), secondOfDay(wall))).toBe(wall);
        expect(secondOfDay(wall)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 20_261_122 },
    );
  });
});
