import fc from 'fast-check';
import '../../support/office-host';
import { computeFunction } from '../../../addin/custom-functions/compute-function';
import { functionSetting } from '../../../addin/custom-functions/open-setting';
import { wordingOf } from '../../../addin/texts/texts';
import { parseIsoDay } from '../../../core/date/civil-date';
import { nextNumber } from '../../../core/record/next-number';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { boundRulebook } from '../../support/addin-ledger';
import { settingOf } from '../../support/function-setting';
import { officeLedger } from '../../support/office-ledger';

type Numbering = NonNullable<Rulebook['numbering']>;

const book = boundRulebook('property-internal-procedure');
const bookWith = (numbering?: Numbering): Rulebook => (numbering ? { ...book, numbering } : book);
const number = (numbers: readonly unknown[], dates: readonly unknown[], numbering?: Numbering) =>
  computeFunction(
    'NEXTNUMBER',
    [numbers.map((one) => [one]), dates.map((one) => [one])],
    settingOf(officeLedger(bookWith(numbering))),
  ).flat();

const monthly: Numbering = { pattern: '{yyyy}{MM}{n:3}', reset: 'monthly', clause: '一' };

describe('COMPLAINT.NEXTNUMBER', () => {
  it("should follow the existing numbers by the regime's pattern, texts or numbers", () => {
    expect(number([202611007, '202611006', '', '旧-5'], ['2026-11-22'], monthly)).toEqual([
      '202611008',
    ]);
  });

  it('should begin again in another period', () => {
    expect(number(['202611007'], ['2026-12-01'], monthly)).toEqual(['202612001']);
    expect(number([''], ['2026-12-01'])).toEqual(['2026-0001']);
  });

  it('should number a column of dates one after the other, none twice', () => {
    const dates = ['2026-11-22', '', '2026-12-01', '2026-11-23', '2026-12-01'];
    expect(number(['202611007'], dates, monthly)).toEqual([
      '202611008',
      '',
      '202612001',
      '202611009',
      '202612002',
    ]);
  });

  it('should answer #VALUE! for no date, #N/A without a ledger, and the error of a number', () => {
    const error = { code: '#REF!' };
    expect(number(['2026-0001'], ['某日'])).toMatchObject([{ fault: 'value' }]);
    expect(number(['2026-0001', error], ['2026-11-22'])).toEqual([error]);
    const official = functionSetting({ kind: 'none' }, wordingOf('zh'));
    expect(computeFunction('NEXTNUMBER', [[['']], [['2026-11-22']]], official)).toMatchObject([
      [{ fault: 'unavailable', message: official.wording.texts.functions.noLedger }],
    ]);
  });

  it('should always allot what asking the core again after each number allots', () => {
    const dates = fc.array(
      fc.integer({ min: 0, max: 800 }).map((days) => 46_000 + days),
      { minLength: 1, maxLength: 30 },
    );
    const patterns = fc.constantFrom<Numbering>(
      monthly,
      { pattern: '{yyyy}-{n:4}', reset: 'yearly', clause: '一' },
      { pattern: 'T{yy}{MM}{dd}-{n:2}', reset: 'daily', clause: '一' },
      { pattern: '投{n:5}', reset: 'never', clause: '一' },
      { pattern: '{n:3}', reset: 'yearly', clause: '一' },
      { pattern: '{MM}-{n:2}', reset: 'monthly', clause: '一' },
      { pattern: '{yyyy}{MM}{dd}{n:3}', reset: 'yearly', clause: '一' },
    );
    const first = (parseIsoDay('1970-01-01') ?? 0) - 25_569;
    fc.assert(
      fc.property(dates, patterns, (serials, numbering) => {
        const known = ['202611007', '2026-0012', '投00009', '017'];
        const expected = serials.map((serial) => {
          const next = nextNumber(bookWith(numbering), known, first + serial);
          known.push(next);
          return next;
        });
        const given = ['202611007', '2026-0012', '投00009', '017'];
        expect(number(given, serials, numbering)).toEqual(expected);
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });
});
