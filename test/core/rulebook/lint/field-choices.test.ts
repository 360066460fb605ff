import { changed, lintCodes } from '../../../support/lint-codes';

const choice = (value: string) => ({ value, en: value });

describe('fieldChoices', () => {
  it.each([
    [{ type: 'choice' }, true],
    [{ type: 'text', choices: [choice('a')] }, true],
    [{ type: 'choice', choices: [choice('a'), choice('a')] }, true],
    [{ type: 'choice', choices: [choice('a'), choice('b')] }, false],
  ])('should judge %j', (change, isReported) => {
    expect(lintCodes(changed('fields', change))).toEqual(
      isReported ? ['field-choices@fields.0'] : [],
    );
  });
});
