import { changed, lintCodes } from '../../../support/lint-codes';

const extension = { kind: 'cap', approver: 'manager', clause: '1' };

describe('extensionCap', () => {
  it('should ask for the total', () => {
    expect(lintCodes(changed('clocks', { extension }))).toEqual([
      'extension-without-cap@clocks.0.extension',
    ]);
    expect(lintCodes(changed('clocks', { extension: { ...extension, amount: 7 } }))).toEqual([]);
  });
});
