import fc from 'fast-check';
import { textSimilarity } from '../../../core/record/text-similarity';

describe('textSimilarity', () => {
  it('should measure the pairs of neighbouring characters in common', () => {
    expect(textSimilarity('留言时间', '留言时间')).toBe(1);
    expect(textSimilarity('留言时间', '答复时间')).toBeCloseTo(1 / 3);
    expect(textSimilarity('aaaa', 'aa')).toBeCloseTo(0.5);
    expect(textSimilarity('编', '号')).toBe(0);
  });

  it('should lie between 0 and 1 and not depend on the order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const similarity = textSimilarity(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(textSimilarity(b, a)).toBe(similarity);
      }),
      { seed: 4 },
    );
  });
});
