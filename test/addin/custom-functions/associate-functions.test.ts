import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { associateFunctions } from '../../../addin/custom-functions/associate-functions';
import { PREVIEW_ROWS } from '../../../addin/custom-functions/compute-in-slices';
import { functionIds } from '../../../addin/custom-functions/function-id';
import { createLedgerSession, type LedgerStatus } from '../../../addin/ledger/ledger-session';
import { wordingOf } from '../../../addin/texts/texts';
import { officeLedger } from '../../support/office-ledger';
import { boundRulebook } from '../../support/addin-ledger';

let host: OfficeHost;
let readings = 0;
const open = (status: LedgerStatus | Error): void => {
  host = createOfficeHost();
  readings = 0;
  const read = (): Promise<LedgerStatus> => {
    readings += 1;
    return status instanceof Error ? Promise.reject(status) : Promise.resolve(status);
  };
  associateFunctions(createLedgerSession(read), () => wordingOf('en'));
};
afterEach(() => host.stop());

const call = (id: string, ...args: readonly unknown[]) =>
  Promise.resolve(host.functions.get(id)?.(...args)) as Promise<unknown[][]>;
const labour = (): LedgerStatus => {
  const ledger = officeLedger(boundRulebook('labour-inspection'));
  const stored = {
    id: ledger.id,
    name: ledger.name,
    language: ledger.language,
    zone: 'Asia/Shanghai',
    rulebookId: 'labour-inspection',
    rulebookVersion: ledger.rulebook.version,
    parameters: {},
    calendar: ledger.calendar.source,
  };
  return { kind: 'open', ledger, stored };
};
const { functions: words } = wordingOf('en').texts;

describe('associateFunctions', () => {
  it('should tie every function to its id', () => {
    open({ kind: 'none' });
    expect([...host.functions.keys()]).toEqual(functionIds);
  });

  it('should compute over ranges, with the invocation after them or without', async () => {
    open({ kind: 'none' });
    const days = [['2026-10-01'], ['2026-10-10']];
    expect(await call('ISWORKDAY', days)).toEqual([[false], [true]]);
    expect(await call('ISWORKDAY', days, { functionName: 'ISWORKDAY' })).toEqual([[false], [true]]);
  });

  it("should answer Excel's own errors with a sentence in the person's language", async () => {
    open({ kind: 'none' });
    const [[result]] = (await call('DUE', [['resolve']], [['2026-10-01']], undefined, {})) as [
      [CustomFunctions.Error],
    ];
    expect(result).toBeInstanceOf(CustomFunctions.Error);
    expect(result).toMatchObject({ code: '#N/A', message: words.noLedger });
  });

  it("should say it in the ledger's language where there is a ledger", async () => {
    open(labour());
    const [[result]] = (await call('DUE', [['resolve']], [['2026-10-01']])) as [
      [CustomFunctions.Error],
    ];
    expect(result.code).toBe('#VALUE!');
    expect(result.message).toMatch(/本台账没有时限“resolve”/);
  });

  it('should give #NUM! without a sentence, which Excel would not show', async () => {
    open({ kind: 'none' });
    const [[result]] = (await call('ISWORKDAY', [[5e6]])) as [[CustomFunctions.Error]];
    expect(result.code).toBe('#NUM!');
    expect(result.message).toBe('');
  });

  it('should read the workbook once, however many cells ask', async () => {
    open(labour());
    const dates = Array.from({ length: 50 }, (_, day) => 46_000 + day);
    await Promise.all(dates.map((date) => call('DUE', [['acceptance']], [[date]])));
    expect(readings).toBe(1);
  });

  it('should pass on the error of a cell in a column, and compute the others', async () => {
    open({ kind: 'none' });
    const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidReference);
    expect(await call('ISWORKDAY', [['2026-10-10'], [error]], {})).toEqual([[true], [error]]);
  });

  it('should show the first rows alone in a value preview, on hosts that know of one', async () => {
    open({ kind: 'none' });
    const column = Array.from({ length: 1_000 }, (_, day) => [46_000 + day]);
    const preview = { isInValuePreview: true };
    expect(await call('ISWORKDAY', column, preview)).toHaveLength(PREVIEW_ROWS);
    expect(await call('ISWORKDAY', column, { isInValuePreview: false })).toHaveLength(1_000);
    expect(await call('ISWORKDAY', column, {})).toHaveLength(1_000);
  });

  it('should give up when Excel cancels the call', async () => {
    open(labour());
    const column = Array.from({ length: 1_000 }, (_, day) => [40_000 + day]);
    const invocation: { onCanceled?: () => void } = {};
    const answer = call('DUE', [['acceptance']], column, [['']], invocation);
    invocation.onCanceled?.();
    expect(await answer).toEqual([[expect.objectContaining({ code: '#N/A' })]]);
  });

  it('should not answer by the official calendar for a ledger that cannot be opened', async () => {
    const message = { zh: '时区不存在。', en: 'No such time zone.' };
    open({ kind: 'broken', findings: [{ code: 'unknown-zone', severity: 'error', message }] });
    expect(await call('ISWORKDAY', [['2026-10-10']])).toEqual([
      [expect.objectContaining({ code: '#N/A', message: words.brokenLedger(message.en) })],
    ]);
    host.stop();
    open(new Error('The workbook is busy.'));
    expect(await call('ISWORKDAY', [['2026-10-10']])).toEqual([
      [expect.objectContaining({ code: '#N/A', message: words.unread })],
    ]);
  });
});
