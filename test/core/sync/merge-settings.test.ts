import fc from 'fast-check';
import { mergeSettings } from '../../../core/sync/merge-settings';

const base = { 'parameter.days': '3', 'choice.start': '次日起算。', calendar: 'a' };

describe('mergeSettings', () => {
  it('should take what they changed, keep what I changed and ask where both did', () => {
    const mine = { ...base, 'parameter.days': '5', calendar: 'b' };
    const theirs = { ...base, 'parameter.days': '7', 'choice.start': '当日计入。' };
    expect(mergeSettings(base, mine, theirs)).toEqual({
      taken: ['choice.start'],
      kept: ['calendar'],
      conflicts: [{ key: 'parameter.days', base: '3', mine: '5', theirs: '7' }],
    });
  });

  it('should agree where both came to the same, and see what was set anew or taken back', () => {
    const { calendar, ...without } = base;
    expect(mergeSettings(base, { ...base, calendar: 'b' }, { ...base, calendar: 'b' })).toEqual({
      taken: [],
      kept: [],
      conflicts: [],
    });
    expect(mergeSettings(without, base, without).kept).toEqual(['calendar']);
    expect(mergeSettings(base, base, without).taken).toEqual(['calendar']);
    expect(calendar).toBe('a');
  });

  it('should take theirs where the two never agreed on anything', () => {
    expect(mergeSettings(undefined, base, { ...base, calendar: 'b' }).taken).toEqual(['calendar']);
  });

  it('should always settle each difference in one way, and the same seen from the other side', () => {
    const value = fc.constantFrom('1', '2', '3');
    const facts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value, { noNullPrototype: true });
    fc.assert(
      fc.property(facts, facts, facts, (before, mine, theirs) => {
        const { taken, kept, conflicts } = mergeSettings(before, mine, theirs);
        const settled = [...taken, ...kept, ...conflicts.map(({ key }) => key)].sort();
        expect(settled).toEqual(['a', 'b', 'c'].filter((key) => mine[key] !== theirs[key]));
        const other = mergeSettings(before, theirs, mine);
        expect([other.taken, other.kept]).toEqual([kept, taken]);
      }),
      { seed: 20261127 },
    );
  });
});
