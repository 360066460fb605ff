import fc from 'fast-check';
import { readDateText } from '../../../core/record/read-date-text';
import { readIsoText } from '../../../core/record/read-iso-text';

describe('readIsoText', () => {
  it('should leave every other form to the scanner', () => {
    for (const text of [
      '2019/04/25',
      '2019-4-25',
      '2019-04-25T9:32',
      '2019-04-25T09:32:09.5Z',
      '2019-02-30',
      '2019-04-25T24:00',
      '2019-04-25x09:32',
      '2019-04-25T09:32+0800',
    ]) {
      expect(readIsoText(text)).toBeUndefined();
    }
  });

  it('should agree with the scanner on whatever it reads', () => {
    const two = fc.nat(65).map((part) => String(part).padStart(2, '0'));
    const text = fc
      .tuple(
        fc.integer({ min: 1890, max: 2110 }),
        two,
        two,
        fc.constantFrom('T', ' '),
        two,
        two,
        fc.option(two),
        fc.constantFrom('', 'Z', '+08:00', '-05:30', '+14:00', '+14:01'),
      )
      .map(
        ([year, month, date, joint, hour, minute, second, offset]) =>
          `${year}-${month}-${date}${joint}${hour}:${minute}${second === null ? '' : `:${second}`}${offset}`,
      );
    fc.assert(
      fc.property(text, (iso) => {
        const read = readIsoText(iso);
        if (read !== undefined) expect(readDateText(iso)).toEqual(read);
      }),
      { seed: 25, numRuns: 5_000 },
    );
  });
});
