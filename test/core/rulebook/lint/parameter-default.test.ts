import { named } from '../../../support/sample-rulebook';
import { lintCodes } from '../../../support/lint-codes';

const parameter = { key: 'limit', title: named('limit'), type: 'integer', clause: '1' } as const;

describe('parameterDefault', () => {
  it('should report a default outside its own range or type', () => {
    expect(lintCodes({ parameters: [{ ...parameter, default: 0, minimum: 1 }] })).toEqual([
      'parameter-range@parameters.0.default',
    ]);
    expect(lintCodes({ parameters: [{ ...parameter, default: 'many' }] })).toEqual([
      'parameter-type@parameters.0.default',
    ]);
  });

  it('should accept a blank, which the office fills in', () => {
    expect(lintCodes({ parameters: [parameter] })).toEqual([]);
  });
});
