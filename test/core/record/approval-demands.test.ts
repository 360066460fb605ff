import { approvalDemands } from '../../../core/record/approval-demands';
import { parseRecord } from '../../../core/record/parse-record';
import { zoneOf } from '../../../core/date/zone';
import { checkFindings } from '../../support/check-codes';
import { named, sampleRulebook } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');
const authority = (key: string, role: string, matter: string, when?: string) => ({
  key,
  role,
  matter,
  title: named(key),
  clause: '1',
  ...(when !== undefined && { when }),
});
const rulebookOf = (authorities: ReturnType<typeof authority>[], approvedBy: string[] = []) =>
  sampleRulebook({
    roles: ['low', 'high', 'other'].map((key) => ({ key, title: named(key) })),
    levels: [],
    clocks: [],
    conflicts: [],
    fields: [{ key: 'amount', title: named('amount'), type: 'money', clause: '1' }],
    authorities,
    events: [
      { key: 'received', title: named('received'), clause: '1' },
      {
        key: 'paid',
        title: named('paid'),
        approvedBy,
        decides: [{ matter: 'payment', when: 'has(fields.amount)' }],
        clause: '1',
      },
    ],
  });
const rolesOf = (rulebook: ReturnType<typeof rulebookOf>, amount?: number) => {
  const fields = amount === undefined ? {} : { amount };
  const { record } = parseRecord({ fields }, rulebook, zone);
  const paid = rulebook.events.find(({ key }) => key === 'paid');
  if (!paid) throw new Error('the rulebook has the event');
  return approvalDemands(paid, record, rulebook, zone).map(({ roles }) => roles);
};

describe('approvalDemands', () => {
  it('should name everybody from the first limit that holds on, where the last has none', () => {
    const rulebook = rulebookOf([
      authority('low', 'low', 'payment', 'fields.amount == 1'),
      authority('high', 'high', 'payment', 'fields.amount == 2'),
      authority('top', 'other', 'payment'),
    ]);
    expect(rolesOf(rulebook, 1)).toEqual([['low', 'high', 'other']]);
    expect(rolesOf(rulebook, 2)).toEqual([['high', 'other']]);
    expect(rolesOf(rulebook, 3)).toEqual([['other']]);
  });

  it('should name only whose condition holds, where a matter is divided', () => {
    const rulebook = rulebookOf([
      authority('low', 'low', 'payment', 'fields.amount == 1'),
      authority('high', 'high', 'payment', 'fields.amount == 2'),
    ]);
    expect(rolesOf(rulebook, 1)).toEqual([['low']]);
    expect(rolesOf(rulebook, 2)).toEqual([['high']]);
    expect(rolesOf(rulebook, 3)).toEqual([[]]);
  });

  it('should ask for both where the event names another role too, for one that serves both', () => {
    const low = authority('low', 'low', 'payment');
    expect(rolesOf(rulebookOf([low], ['high']), 1)).toEqual([['high'], ['low']]);
    expect(rolesOf(rulebookOf([low], ['high', 'low']), 1)).toEqual([['low']]);
    expect(rolesOf(rulebookOf([low], ['high']))).toEqual([['high']]);
  });

  it('should tell when a matter is above every limit', () => {
    const rulebook = rulebookOf([authority('low', 'low', 'payment', 'fields.amount <= 10')]);
    const at = '2026-11-18 10:00';
    const found = checkFindings(
      {
        fields: { amount: 11 },
        events: { received: at, paid: at },
        approvals: [{ event: 'paid', role: 'low', at }],
      },
      rulebook,
    );
    expect(found.map(({ message }) => message.en)).toEqual([
      '“paid” (2026-11-18 10:00) is above every limit of the regime; nobody may decide it.',
    ]);
  });
});
