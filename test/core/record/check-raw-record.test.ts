import { zoneOf } from '../../../core/date/zone';
import { checkRawRecord } from '../../../core/record/check-raw-record';
import type { RawRecord } from '../../../core/record/record';
import { named, sampleRulebook } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');
const codes = (raw: RawRecord, rulebook = sampleRulebook()) =>
  checkRawRecord(raw, rulebook, { zone }).findings.map(({ code, field }) => `${code}:${field}`);

describe('checkRawRecord', () => {
  it('should report what cannot be read and what is wrong, sorted together', () => {
    expect(codes({ fields: { count: '三', kind: '价格', colour: 'red' }, level: 'minor' })).toEqual(
      [
        'field-required:name',
        'field-choice:kind',
        'number-unreadable:count',
        'field-unknown:colour',
      ],
    );
  });

  it('should not call a field missing that was filled but could not be read', () => {
    const rulebook = sampleRulebook({
      fields: [
        { key: 'count', title: named('count'), type: 'integer', required: true, clause: '1' },
        { key: 'result', title: named('result'), clause: '1' },
        { key: 'urgent', title: named('urgent'), type: 'yes-no', clause: '1' },
        { key: 'amount', title: named('amount'), type: 'money', clause: '1' },
      ],
    });
    expect(codes({ fields: { count: '三' }, level: 'minor' }, rulebook)).toEqual([
      'number-unreadable:count',
    ]);
    expect(codes({ fields: { count: ' ' }, level: 'minor' }, rulebook)).toEqual([
      'field-required:count',
    ]);
  });

  it('should not call a level missing that is unknown', () => {
    expect(codes({ fields: { name: '张三' }, level: '特大' })).toEqual(['level-unknown:level']);
  });
});
