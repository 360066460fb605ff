import fc from 'fast-check';
import { zoneOf } from '../../../core/date/zone';
import { checkRecord } from '../../../core/record/check-record';
import { compileChecks } from '../../../core/record/compile-checks';
import { parseRecord } from '../../../core/record/parse-record';
import { checkCodes, checkFindings } from '../../support/check-codes';
import { sampleRulebook } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');

describe('checkRecord', () => {
  it('should report errors before warnings, and within these follow the rulebook', () => {
    const raw = {
      fields: { phone: '12', count: 99, kind: '价格', card: '1' },
      events: { received: '2026-11-20', accepted: '2026-11-19', handled: '2026-12-01' },
    };
    expect(checkCodes(raw, sampleRulebook())).toEqual([
      'field-required:name',
      'field-choice:kind',
      'field-range:count',
      'field-id-card:card',
      'field-required:result',
      'event-order:accepted',
      'event-in-future:handled',
      'field-phone:phone',
      'level-missing:level',
    ]);
  });

  it('should block saving for what is wrong, and warn of what may be right', () => {
    const raw = {
      fields: { phone: '12', count: 99, kind: '价格', card: '1' },
      events: { received: '2026-11-20', handled: '2026-12-01' },
    };
    const severities = checkFindings(raw, sampleRulebook()).map(({ code, severity }) => [
      code,
      severity,
    ]);
    expect(Object.fromEntries(severities)).toEqual({
      'field-required': 'error',
      'field-choice': 'error',
      'field-range': 'error',
      'field-id-card': 'error',
      'event-in-future': 'error',
      'event-too-early': 'warning',
      'field-phone': 'warning',
      'level-missing': 'warning',
    });
  });

  it('should see no future without a present', () => {
    const { record } = parseRecord(
      { level: 'minor', fields: { name: '张三' }, events: { received: '2999-01-01' } },
      sampleRulebook(),
      zone,
    );
    expect(checkRecord(record, sampleRulebook(), { zone })).toEqual([]);
    expect(checkRecord(record, sampleRulebook(), { zone, asOf: 0 })).toHaveLength(1);
  });

  it('should prepare the checks of a rulebook once', () => {
    const rulebook = sampleRulebook();
    expect(compileChecks(rulebook)).toBe(compileChecks(rulebook));
    expect(compileChecks(rulebook)).not.toBe(compileChecks(sampleRulebook()));
  });

  it('should find the same whatever was checked before', () => {
    const rulebook = sampleRulebook();
    const raws = fc.record({
      level: fc.constantFrom('major', 'minor'),
      fields: fc.dictionary(
        fc.constantFrom('name', 'kind', 'count', 'phone'),
        fc.constantFrom('质量', '7', '99'),
      ),
      events: fc.dictionary(
        fc.constantFrom('received', 'accepted', 'handled'),
        fc.constantFrom('2026-11-01', '2026-11-05 10:00', '2027-01-01'),
      ),
    });
    fc.assert(
      fc.property(fc.array(raws, { minLength: 1, maxLength: 5 }), (batch) => {
        const records = batch.map((raw) => parseRecord(raw, rulebook, zone).record);
        const context = { zone, asOf: 1_795_000_000 };
        const once = records.map((record) => checkRecord(record, rulebook, context));
        const again = [...records]
          .reverse()
          .map((record) => checkRecord(record, rulebook, context));
        expect(again.reverse()).toEqual(once);
      }),
      { seed: 5 },
    );
  });
});
