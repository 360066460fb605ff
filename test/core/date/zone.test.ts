import fc from 'fast-check';
import { formatWall } from '../../../core/date/wall-time';
import { isZone, zoneOf } from '../../../core/date/zone';
import { instantOf } from '../../support/clock-setting';

const iso = (instant: number): string => new Date(instant * 1000).toISOString().slice(0, 19);
const seed = { seed: 20_261_122 };

/** What a zone's wall clock shows, by the platform's formatter. */
function shownBy(id: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: id,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (instant) => format.format(instant * 1000).replace(' ', 'T');
}

describe('zoneOf', () => {
  it('should give the same zone each time', () => {
    expect(zoneOf('Asia/Shanghai')).toBe(zoneOf('Asia/Shanghai'));
  });

  it.each(['', 'Beijing', 'Asia/Peking', 'Foo+08'])('should refuse “%s”', (id) => {
    expect(isZone(id)).toBe(false);
    expect(() => zoneOf(id)).toThrow(RangeError);
  });

  it.each([
    'Asia/Shanghai',
    'America/New_York',
    'Europe/Berlin',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Africa/Casablanca',
    'America/Sao_Paulo',
    'Pacific/Apia',
    'UTC',
  ])('should show in %s what the platform shows, at any instant of 1985–2045', (id) => {
    const zone = zoneOf(id);
    const shown = shownBy(id);
    fc.assert(
      fc.property(fc.integer({ min: 473_385_600, max: 2_366_841_600 }), (instant) => {
        expect(formatWall(zone.toWall(instant))).toBe(shown(instant));
      }),
      { ...seed, numRuns: 300 },
    );
  });

  it.each(['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'])(
    'should turn the wall time of %s back into an instant that shows it',
    (id) => {
      const zone = zoneOf(id);
      fc.assert(
        fc.property(fc.integer({ min: 473_385_600, max: 2_366_841_600 }), (instant) => {
          const back = zone.toInstant(zone.toWall(instant));
          expect(zone.toWall(back)).toBe(zone.toWall(instant));
          expect(back).toBeLessThanOrEqual(instant);
        }),
        { ...seed, numRuns: 300 },
      );
    },
  );

  it('should take the earlier instant of an ambiguous wall time', () => {
    expect(iso(instantOf('2026-11-01T01:30', zoneOf('America/New_York')))).toBe(
      '2026-11-01T05:30:00',
    );
  });

  it('should take the instant after the gap for a wall time that was skipped', () => {
    const zone = zoneOf('America/New_York');
    expect(iso(instantOf('2026-03-08T02:00', zone))).toBe('2026-03-08T07:00:00');
    expect(iso(instantOf('2026-03-08T02:59:59', zone))).toBe('2026-03-08T07:00:00');
    expect(iso(instantOf('2026-03-08T01:59:59', zone))).toBe('2026-03-08T06:59:59');
  });

  it('should begin a day without midnight at its first instant', () => {
    // Brazil moved its clocks forward at 00:00 on 2018-11-04.
    expect(iso(instantOf('2018-11-04T00:00', zoneOf('America/Sao_Paulo')))).toBe(
      '2018-11-04T03:00:00',
    );
  });

  it('should know the summer time China had until 1991', () => {
    expect(iso(instantOf('1988-07-01T12:00', zoneOf('Asia/Shanghai')))).toBe('1988-07-01T03:00:00');
    expect(iso(instantOf('1992-07-01T12:00', zoneOf('Asia/Shanghai')))).toBe('1992-07-01T04:00:00');
  });

  it('should name the civil date of an instant', () => {
    const midnight = Date.UTC(2026, 10, 21, 16) / 1000;
    expect(zoneOf('Asia/Shanghai').toDay(midnight)).toBe(20_779);
    expect(zoneOf('Asia/Shanghai').toDay(midnight - 1)).toBe(20_778);
    expect(zoneOf('America/New_York').toDay(midnight)).toBe(20_778);
  });

  it('should list the changes of the wall clock in a stretch of time', () => {
    const zone = zoneOf('America/New_York');
    const from = Date.UTC(2024, 0, 1) / 1000;
    const to = Date.UTC(2026, 11, 31) / 1000;
    expect(zone.changesBetween(from, to).map(iso)).toEqual([
      '2024-03-10T07:00:00',
      '2024-11-03T06:00:00',
      '2025-03-09T07:00:00',
      '2025-11-02T06:00:00',
      '2026-03-08T07:00:00',
      '2026-11-01T06:00:00',
    ]);
    const change = Date.UTC(2026, 2, 8, 7) / 1000;
    expect(zone.changesBetween(change - 1, change)).toEqual([change]);
    expect(zone.changesBetween(change, change + 3600)).toEqual([]);
    expect(zoneOf('Asia/Shanghai').changesBetween(from, to)).toEqual([]);
  });

  it('should say which zone it does not know', () => {
    expect(() => zoneOf('Beijing')).toThrow(
      new RangeError('Unknown time zone “Beijing”: expected an IANA name.'),
    );
  });

  it('should hold in every question for a zone that was never asked before', () => {
    const zone = zoneOf('Asia/Tokyo');
    const noon = Date.UTC(2026, 10, 22, 3) / 1000;
    expect(formatWall(zone.toWall(noon))).toBe('2026-11-22T12:00:00');
    expect(zone.toInstant(zone.toWall(noon))).toBe(noon);
    expect(zone.toDay(noon)).toBe(20_779);
    expect(zone.toDay(noon + 12 * 3600)).toBe(20_780);
    expect(zone.changesBetween(noon - 86_400, noon)).toEqual([]);
    const chicago = zoneOf('America/Chicago');
    const change = Date.UTC(2026, 2, 8, 8) / 1000;
    expect(chicago.changesBetween(change - 1, change + 1)).toEqual([change]);
  });

  it('should read the hours of a day before and after its clock is moved', () => {
    const shown = (id: string, wall: string) => iso(instantOf(wall, zoneOf(id)));
    expect(shown('America/New_York', '2026-03-08T01:00')).toBe('2026-03-08T06:00:00');
    expect(shown('America/New_York', '2026-03-08T12:00')).toBe('2026-03-08T16:00:00');
    expect(shown('America/New_York', '2026-11-01T12:00')).toBe('2026-11-01T17:00:00');
    expect(shown('Europe/Berlin', '2026-03-29T12:00')).toBe('2026-03-29T10:00:00');
    expect(shown('Europe/Berlin', '2026-10-25T02:30')).toBe('2026-10-25T00:30:00');
    expect(shown('Europe/Berlin', '2026-10-25T12:00')).toBe('2026-10-25T11:00:00');
  });

  it('should take the instant after the gap east of Greenwich too', () => {
    const gap = (wall: string) => iso(instantOf(wall, zoneOf('Europe/Berlin')));
    expect(gap('2026-03-29T02:00')).toBe('2026-03-29T01:00:00');
    expect(gap('2026-03-29T02:30')).toBe('2026-03-29T01:00:00');
    expect(gap('2026-03-29T02:59:59')).toBe('2026-03-29T01:00:00');
  });
});
