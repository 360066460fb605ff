import { zoneOf } from '../../../core/date/zone';
import { parseRecord } from '../../../core/record/parse-record';
import { sampleRulebook, sampleSource } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');

describe('parseAgreed', () => {
  it('should read agreed times by the grain of their clock', () => {
    const [clock] = sampleSource().clocks ?? [];
    if (clock === undefined) throw new Error('the sample has a clock');
    const timed = sampleRulebook({
      clocks: [
        { ...clock, key: 'days', orAgreed: true },
        { ...clock, key: 'hours', orAgreed: true, within: { amount: 2, unit: 'hour' } },
        { ...clock, key: 'open', within: { amount: 0, unit: 'agreed' } },
        { ...clock, key: 'fixed' },
      ],
      examples: [{ title: { zh: '例', en: 'one' }, asOf: '2026-11-20', record: {}, expect: {} }],
    });
    const agreed = {
      days: '2026-11-20 18:00',
      hours: '2026-11-20 18:00',
      open: '2026-11-20',
      fixed: '2026-11-20',
      other: '2026-11-20',
    };
    const { record, findings } = parseRecord({ agreed }, timed, zone);
    expect(record.agreed).toEqual({
      days: { kind: 'day', day: 20777 },
      hours: { kind: 'instant', instant: Date.UTC(2026, 10, 20, 10) / 1000 },
      open: { kind: 'day', day: 20777 },
    });
    expect(findings.map(({ code, field }) => [code, field])).toEqual([
      ['agreed-not-allowed', 'fixed'],
      ['agreed-not-allowed', 'other'],
    ]);
    expect(
      parseRecord({ agreed: { open: '2026-11-20 18:00' } }, timed, zone).record.agreed['open'],
    ).toEqual({
      kind: 'instant',
      instant: Date.UTC(2026, 10, 20, 10) / 1000,
    });
    expect(parseRecord({ agreed: { open: '改天' } }, timed, zone).findings[0]?.code).toBe(
      'date-unreadable',
    );
  });
});
