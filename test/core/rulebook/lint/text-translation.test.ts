import { lintCodes } from '../../../support/lint-codes';

describe('textTranslation', () => {
  it.each([
    [{ zh: '投诉', en: '投诉' }, ['translation-missing@domain']],
    [{ zh: '投诉', en: '—' }, ['translation-missing@domain']],
    [{ zh: '投诉', en: 'complaint (投诉)' }, []],
    [{ zh: 'ISO 9001', en: 'ISO 9001' }, []],
  ])('should judge %j', (domain, expected) => {
    expect(lintCodes({ domain })).toEqual(expected);
  });
});
