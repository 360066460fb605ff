import { isSameRules, replaceRules } from '../../../core/rulebook/ledger-rules';

const first = { version: '1', parameters: { limit: 15 } };

describe('replaceRules', () => {
  it('should remember what was in force, in order', () => {
    const second = replaceRules(first, { version: '1', parameters: { limit: 10 } }, 100);
    const third = replaceRules(second, { version: '2', parameters: { limit: 10 } }, 200);
    expect(third).toEqual({
      version: '2',
      parameters: { limit: 10 },
      earlier: [
        { until: 100, version: '1', parameters: { limit: 15 } },
        { until: 200, version: '1', parameters: { limit: 10 } },
      ],
    });
  });
});

describe('isSameRules', () => {
  it('should look at the version and every parameter', () => {
    expect(isSameRules(first, { ...first, earlier: [] })).toBe(true);
    expect(isSameRules(first, { ...first, version: '2' })).toBe(false);
    expect(isSameRules(first, { ...first, parameters: { limit: 10 } })).toBe(false);
    expect(isSameRules(first, { ...first, parameters: { limit: 15, more: 1 } })).toBe(false);
  });
});
