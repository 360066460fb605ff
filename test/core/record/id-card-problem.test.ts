import fc from 'fast-check';
import { idCardProblem } from '../../../core/record/id-card-problem';

describe('idCardProblem', () => {
  it.each(['11010519491231002X', '440524188001010014'])(
    'should accept %s of the standard',
    (card) => {
      expect(idCardProblem(card)).toBeUndefined();
    },
  );

  it.each([
    ['11010519491231002', '18'],
    ['11010519491231002x', '18'],
    ['1101051949123100AX', '18'],
    ['991105194912310020', 'province'],
    ['110105194902300024', 'birthday'],
    ['110105179912310023', 'birthday'],
    ['110105194912310021', 'check digit'],
  ])('should say what is wrong with %s', (card, reason) => {
    expect(idCardProblem(card)?.en).toContain(reason);
  });

  it('should notice every single mistyped digit', () => {
    const good = '11010519491231002X';
    fc.assert(
      fc.property(fc.nat(16), fc.nat(9), (at, digit) => {
        fc.pre(good.charAt(at) !== String(digit));
        const mistyped = `${good.slice(0, at)}${digit}${good.slice(at + 1)}`;
        expect(idCardProblem(mistyped)).toBeDefined();
      }),
      { seed: 18 },
    );
  });
});
