import { lintCodes } from '../../../support/lint-codes';

describe('knownZone', () => {
  it('should report a zone no machine knows', () => {
    expect(lintCodes({ zone: 'Asia/Peking' })).toEqual(['zone-unknown@zone']);
    expect(lintCodes({ zone: 'America/New_York' })).toEqual([]);
  });
});
