import { openPropertyWorkbook } from '../../support/addin-ledger';
import type { OfficeHost } from '../../support/office-host';
import { officeNow } from '../../support/office-ledger';
import { writeRows } from '../../../addin/panes/import/write-rows';
import { readRegisterNumbers } from '../../../addin/workbook/read-register';
import { parseRecord } from '../../../core/record/parse-record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';

let host: OfficeHost;
let ledger: LedgerSettings;
beforeEach(async () => {
  ({ host, ledger } = await openPropertyWorkbook());
});
afterEach(() => host.stop());

/** Rows of a file as they came in, without numbers. */
const rowsOf = (...days: readonly string[]) =>
  days.map((day, row) => {
    const raw = { fields: { resident: '王某', content: '电梯坏了' }, events: { received: day } };
    return { row, record: parseRecord(raw, ledger.rulebook, ledger.zone).record };
  });

describe('writeRows', () => {
  it('should number rows whose days come again, each with a number of its own', async () => {
    const rows = rowsOf('2026-10-01', '2026-10-08', '2026-10-01', '2026-10-08', '2026-10-15');
    const act = { at: officeNow, who: '李', reason: '', isShared: false };
    expect(await writeRows(rows, ledger, { ...act, onProgress: () => undefined })).toEqual({
      ...{ count: 5, skipped: 0, findings: [] },
    });
    expect(await readRegisterNumbers(ledger)).toEqual([
      ...['2026-0001', '2026-0002', '2026-0003', '2026-0004', '2026-0005'],
    ]);
  });
});
