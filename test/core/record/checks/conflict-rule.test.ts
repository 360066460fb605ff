import { zoneOf } from '../../../../core/date/zone';
import { checkRawRecord } from '../../../../core/record/check-raw-record';
import type { RulebookSource } from '../../../../core/rulebook/definition';
import { checkFindings } from '../../../support/check-codes';
import { named, sampleRulebook } from '../../../support/sample-rulebook';

const source: Partial<RulebookSource> = {
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
};
const rulebook = sampleRulebook(source);
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

  it('should be an error, or a warning where the regime only advises it', () => {
    const severities = [false, true].map((soft) => {
      const conflicts = (source.conflicts ?? []).map((rule) => ({ ...rule, soft }));
      return checkFindings(
        { fields: {}, events: closed },
        sampleRulebook({ ...source, conflicts }),
      );
    });
    expect(severities).toMatchObject([
      [
        {
          severity: 'error',
          field: 'closed',
          clause: '2',
          message: { zh: '违反规定：two persons investigate（中）' },
        },
      ],
      [
        {
          severity: 'warning',
          message: { en: 'Not as the regime advises: two persons investigate' },
        },
      ],
    ]);
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
