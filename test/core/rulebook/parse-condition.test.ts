import { parseCondition } from '../../../core/rulebook/parse-condition';

describe('parseCondition', () => {
  it.each([
    ['level =', 'syntax'],
    ['level == 3', 'string == int'],
    ['colour == "red"', 'colour'],
    ['size(fields.name)', 'not true or false'],
    ['fields.name.matches("(a+)+$")', 'patterns'],
    ['', ''],
  ])('should refuse “%s” with a reason', (source, reason) => {
    const parsed = parseCondition(source);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    if (reason !== 'syntax') expect(parsed.reason).toContain(reason);
    expect(parsed.reason).not.toBe('');
  });

  it('should refuse a condition that is deeper than any regime needs', () => {
    expect(parseCondition(`${'!('.repeat(80)}fields.a${')'.repeat(80)}`).ok).toBe(false);
  });

  it('should keep its answers without growing for ever', () => {
    for (let at = 0; at < 5_100; at += 1) expect(parseCondition(`fields.a == ${at}`).ok).toBe(true);
    expect(parseCondition('fields.a == 1').ok).toBe(true);
  });
});
