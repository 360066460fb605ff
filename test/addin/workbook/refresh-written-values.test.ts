import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { appendRecords } from '../../../addin/workbook/append-records';
import { createLedgerSheets } from '../../../addin/workbook/create-ledger-sheets';
import { refreshWrittenValues } from '../../../addin/workbook/refresh-written-values';
import { at } from '../../support/clock-setting';
import { everyUnitRulebook } from '../../support/every-unit-rulebook';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { rowByHeader } from '../../support/sheet-values';
import { withUnevenHours } from '../../support/uneven-hours';

const ledger = withUnevenHours(officeLedger(everyUnitRulebook()));
const written = '工作小时·时限';
const later = officeNow + 3 * 86_400;

describe('refreshWrittenValues', () => {
  let host: OfficeHost;
  beforeEach(async () => {
    host = createOfficeHost();
    await createLedgerSheets(ledger, officeNow);
    const events = { received: at('2026-11-20T10:00') };
    const records = ['1', '2'].map((id) => ({
      id,
      number: `N${id}`,
      fields: {},
      events,
      agreed: {},
      extensions: [],
      pauses: [],
    }));
    await appendRecords(ledger, records, { at: officeNow, who: '', action: '登记' });
  });
  afterEach(() => host.stop());

  it('should write lights that have changed with time, and leave formulas alone', async () => {
    expect(await rowByHeader('台账', 3)).toMatchObject({ [written]: '正常' });
    const before = await rowByHeader('台账', 3, 'formulas');
    expect(await refreshWrittenValues(ledger, later)).toBeGreaterThan(0);
    const after = await rowByHeader('台账', 3, 'formulas');
    expect(after[written]).toBe('逾期');
    const changed = Object.keys(after).filter((header) => after[header] !== before[header]);
    expect(changed.filter((header) => String(before[header]).startsWith('='))).toEqual([]);
  });

  it('should write nothing where everything is right', async () => {
    await refreshWrittenValues(ledger, later);
    expect(await refreshWrittenValues(ledger, later)).toBe(0);
  });

  it('should write the row alone that is asked for', async () => {
    await refreshWrittenValues(ledger, later, 2);
    expect((await rowByHeader('台账', 2))[written]).toBe('逾期');
    expect((await rowByHeader('台账', 3))[written]).toBe('正常');
  });
});
