import { zoneOf } from '../../../../core/date/zone';
import { checkRawRecord } from '../../../../core/record/check-raw-record';
import { named, sampleRulebook } from '../../../support/sample-rulebook';

const rulebook = sampleRulebook({
  fields: [
    { key: 'first', title: named('first'), clause: '1' },
    { key: 'second', title: named('second'), clause: '1' },
    { key: 'mail', title: named('mail'), type: 'email', clause: '1' },
    { key: 'code', title: named('code'), type: 'credit-code', clause: '1' },
  ],
  levels: [],
  clocks: [],
  events: [
    { key: 'received', title: named('received'), clause: '1' },
    { key: 'closed', title: named('closed'), after: ['received'], ends: 'closed', clause: '1' },
  ],
  conflicts: [
    {
      key: 'two-persons',
      title: named('two persons investigate'),
      at: 'closed',
      brokenWhen: '!has(fields.second) || fields.first == fields.second',
      clause: '2',
    },
  ],
});
const codes = (fields: object, events: object = { received: '2026-11-20' }) =>
  checkRawRecord({ id: '1', fields: { ...fields }, events: { ...events } }, rulebook, {
    zone: zoneOf('Asia/Shanghai'),
  }).findings.map(({ code }) => code);

describe('conflictRule', () => {
  const closed = { received: '2026-11-20', closed: '2026-11-21' };

  it('should report one person acting as two once the event is recorded', () => {
    expect(codes({ first: '王', second: '王' }, closed)).toEqual(['conflict-two-persons']);
    expect(codes({ first: '王' }, closed)).toEqual(['conflict-two-persons']);
  });

  it('should be silent before the event and for two persons', () => {
    expect(codes({ first: '王' })).toEqual([]);
    expect(codes({ first: '王', second: '李' }, closed)).toEqual([]);
  });
});

describe('emailFormat and creditCodeFormat', () => {
  it('should report what cannot be an address or a code', () => {
    expect(codes({ mail: 'a.example.com', code: '91350100M000100Y44' }).sort()).toEqual([
      'field-credit-code',
      'field-email',
    ]);
    expect(codes({ mail: 'a@example.com', code: '91350100M000100Y43' })).toEqual([]);
  });
});
