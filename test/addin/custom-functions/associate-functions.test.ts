import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { associateFunctions } from '../../../addin/custom-functions/associate-functions';
import { createLedgerSession } from '../../../addin/ledger/ledger-session';
import { wordingOf } from '../../../addin/texts/texts';

let host: OfficeHost;
beforeEach(() => {
  host = createOfficeHost();
  associateFunctions(
    createLedgerSession(() => Promise.resolve({ kind: 'none' })),
    () => wordingOf('en'),
  );
});
afterEach(() => host.stop());

const call = (id: string, ...args: readonly unknown[]) =>
  Promise.resolve(host.functions.get(id)?.(...args));

describe('associateFunctions', () => {
  it('should tie every function to its id', () => {
    expect([...host.functions.keys()].sort()).toEqual(
      ['ADDWORKDAYS', 'DUE', 'ISWORKDAY', 'LIGHT', 'REMAINING', 'WORKDAYS'].sort(),
    );
  });

  it('should compute over ranges', async () => {
    expect(await call('ISWORKDAY', [['2026-10-01'], ['2026-10-10']])).toEqual([[false], [true]]);
  });

  it("should answer Excel's own errors with a sentence in the person's language", async () => {
    const [[result]] = (await call('DUE', [['resolve']], [['2026-10-01']], undefined)) as [
      [CustomFunctions.Error],
    ];
    expect(result).toBeInstanceOf(CustomFunctions.Error);
    expect(result.code).toBe('#N/A');
    expect(result.message).toBe(wordingOf('en').texts.functions.noLedger);
  });
});
