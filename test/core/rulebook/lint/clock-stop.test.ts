import { changed, lintCodes } from '../../../support/lint-codes';

describe('clockStop', () => {
  it.each([
    [{ from: 'handled', to: 'received' }, false],
    [{ from: 'handled', to: 'accepted' }, true],
    [{ from: 'rejected', to: 'handled' }, true],
    [{ from: 'received', to: 'received' }, true],
    [{ from: 'received', to: 'visited' }, false],
  ])('should judge %j', (change, isReported) => {
    expect(lintCodes(changed('clocks', change))).toEqual(
      isReported ? ['clock-never-stops@clocks.0.to'] : [],
    );
  });
});
