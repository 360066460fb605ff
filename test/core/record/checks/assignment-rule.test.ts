import { checkRecord } from '../../../../core/record/check-record';
import { parseRecord } from '../../../../core/record/parse-record';
import { smallRulebook, smallSetting } from '../../../support/small-ledger';

const { zone } = smallSetting;
const found = (
  assignments: readonly Readonly<Record<string, unknown>>[],
  rulebook: typeof smallRulebook = smallRulebook,
) => {
  const raw = { fields: { office: '甲科' }, events: { received: '2026-11-16' }, assignments };
  const read = parseRecord(raw, rulebook, zone);
  return [...read.findings, ...checkRecord(read.record, rulebook, { zone })]
    .filter(({ field }) => field === 'assignments')
    .map(({ code, clause, message }) => ({ code, clause, text: message.zh }));
};
const codes = (...given: Parameters<typeof found>) => found(...given).map(({ code }) => code);

const lead = { department: '甲科', part: 'lead', at: '2026-11-16 10:00' };
const back = { ...lead, returnedAt: '2026-11-17', returnReason: '不属本科' };

describe('assignmentRule', () => {
  it('should take a case given back twice, and no more', () => {
    expect(codes([back, back])).toEqual([]);
    expect(found([back, back, back])).toEqual([
      {
        code: 'return-limit',
        clause: undefined,
        text: '退单 3 次，最多 2 次；应由上级指定办理部门，不得再退。',
      },
    ]);
  });

  it('should take the limit of the regime, and name who decides', () => {
    const departments = { returns: { atMost: 1, to: 'chief' }, clause: '第9条', covers: [] };
    const rulebook = { ...smallRulebook, departments };
    expect(codes([back], rulebook)).toEqual([]);
    expect(found([back, back], rulebook)).toEqual([
      {
        code: 'return-limit',
        clause: '第9条',
        text: '退单 2 次，最多 1 次；应由负责人指定办理部门，不得再退。',
      },
    ]);
    const never = { ...departments, returns: { atMost: 0 } };
    expect(codes([back], { ...smallRulebook, departments: never })).toEqual(['return-limit']);
  });

  it('should find one given back without a reason, or before it was given', () => {
    expect(codes([{ ...lead, returnedAt: '2026-11-17' }])).toEqual(['return-reason']);
    expect(codes([{ ...back, returnedAt: '2026-11-15' }])).toEqual(['assignment-order']);
    expect(codes([{ ...lead, done: '2026-11-15' }])).toEqual(['assignment-order']);
  });

  it('should find two departments that lead, and one that has two parts', () => {
    expect(codes([lead, { ...lead, department: '乙科' }])).toEqual(['assignment-leads']);
    expect(codes([{ ...lead, part: 'co' }])).toEqual(['assignment-twice']);
    const co = { ...lead, department: '乙科', part: 'co' };
    expect(codes([co, co])).toEqual(['assignment-twice']);
    expect(codes([co])).toEqual([]);
  });

  it('should report what cannot be read', () => {
    expect(codes([{ ...lead, part: 'boss' }])).toEqual(['record-shape']);
    expect(codes([{ ...lead, department: ' ' }])).toEqual(['record-shape']);
    expect(codes([{ ...lead, at: 'soon' }])[0]).toMatch(/^date/);
  });
});
