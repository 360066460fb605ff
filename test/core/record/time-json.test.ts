import * as fc from 'fast-check';
import { zoneOf } from '../../../core/date/zone';
import { parseDateTime } from '../../../core/record/parse-date-time';
import { eventTimeJson, instantJson } from '../../../core/record/time-json';

describe('instantJson', () => {
  it('should write the wall clock with its offset', () => {
    expect(instantJson(1_795_311_000, zoneOf('Asia/Shanghai'))).toBe('2026-11-22T09:30:00+08:00');
    expect(instantJson(1_795_311_000, zoneOf('America/St_Johns'))).toBe(
      '2026-11-21T22:00:00-03:30',
    );
  });

  it('should always be read back as the same instant, whatever the zone of the reader', () => {
    const zones = ['Asia/Shanghai', 'America/New_York', 'Asia/Kathmandu', 'UTC'].map(zoneOf);
    fc.assert(
      fc.property(
        fc.integer({ min: 631_152_000, max: 2_524_608_000 }),
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        (instant, writer, reader) => {
          const parsed = parseDateTime(instantJson(instant, writer), { zone: reader });
          expect(parsed).toEqual({ ok: true, time: { instant, dateOnly: false } });
        },
      ),
      { seed: 20261122 },
    );
  });

  it('should write a date alone where only the date is known', () => {
    const zone = zoneOf('Asia/Shanghai');
    const parsed = parseDateTime('2026-11-22', { zone });
    expect(parsed.ok && eventTimeJson(parsed.time, zone)).toBe('2026-11-22');
  });
});
