import * as fc from 'fast-check';
import { isSameRecord } from '../../../core/sync/merge-records';
import { recordDigest } from '../../../core/sync/record-digest';
import { someRecord } from '../../support/arbitrary-versions';

describe('recordDigest', () => {
  it('should be the same for records that say the same, and for no others', () => {
    fc.assert(
      fc.property(someRecord, someRecord, (a, b) => {
        expect(recordDigest(a) === recordDigest(b)).toBe(isSameRecord(a, b));
        const turned = { ...a, fields: Object.fromEntries(Object.entries(a.fields).reverse()) };
        expect(recordDigest(turned)).toBe(recordDigest(a));
      }),
      { seed: 20_261_127, numRuns: 1_000 },
    );
  });
});
