import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { everyTurnRulebook, everyUnitRulebook } from '../support/every-unit-rulebook';
import { arbitraryRegime } from '../support/arbitrary-regime';
import { compareGeneratedRows } from '../support/compare-generated-rows';
import { describeWith } from '../support/need-program';
import { officeLedger } from '../support/office-ledger';
import { boundRulebook } from '../support/sample-ledger';
import { withUnevenHours } from '../support/uneven-hours';

jest.setTimeout(300_000);

const ROWS = 20_000;
const ledgers: readonly (readonly [rows: number, seed: number, id: string])[] = [
  [3_200, 201, 'cfpb-company-response'],
  [3_600, 202, 'customer-complaint-marketing-qa'],
  [2_500, 203, 'customer-employee-hr'],
  [3_700, 204, 'government-message-board'],
  [3_000, 205, 'labour-inspection'],
  [2_500, 206, 'property-internal-procedure'],
  [700, 207, 'every-unit'],
  [400, 208, 'every-turn'],
  [200, 209, 'any-clock'],
  [200, 210, 'any-clock'],
];

/** Clocks that the made-up regimes of any options have. */
const CLOCKS = 24;

function rulebookOf(id: string, seed: number): Rulebook {
  if (id === 'any-clock') return arbitraryRegime(CLOCKS, seed);
  if (id === 'every-unit') return everyUnitRulebook();
  return id === 'every-turn' ? everyTurnRulebook() : boundRulebook(id);
}

/** Even seeds of any clocks have business hours that differ from day to day. */
function ledgerOf(id: string, seed: number): LedgerSettings {
  const ledger = officeLedger(rulebookOf(id, seed));
  return id === 'any-clock' && seed % 2 === 0 ? withUnevenHours(ledger) : ledger;
}

describeWith('soffice', 'libreoffice-calc', 'twenty thousand rows in LibreOffice', () => {
  it('should be twenty thousand rows', () => {
    expect(ledgers.reduce((sum, [rows]) => sum + rows, 0)).toBe(ROWS);
  });

  it.each(ledgers)(
    'should give for %d rows of the seed %d under %s what the core gives',
    async (count, seed, id) => {
      const { rows, compared, mismatches } = await compareGeneratedRows(
        ledgerOf(id, seed),
        count,
        seed,
      );
      expect(mismatches.slice(0, 5)).toEqual([]);
      expect(rows).toBe(count);
      expect(compared).toBeGreaterThanOrEqual(count * 5);
    },
  );
});
