import { boundRulebook } from '../../support/addin-ledger';
import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { settingFacts } from '../../../addin/sync/setting-facts';
import { nextSettings } from '../../../addin/sync/next-settings';
import { writeSettings } from '../../../addin/sync/write-settings';
import type { RemoteSettings } from '../../../addin/sync/remote-settings';
import { appendRecords } from '../../../addin/workbook/append-records';
import { createLedgerSheets } from '../../../addin/workbook/create-ledger-sheets';
import { readLastReason } from '../../../addin/workbook/read-last-reason';
import { readStoredLedger } from '../../../addin/workbook/read-stored-ledger';
import { parseRecord } from '../../../core/record/parse-record';
import { registerColumns } from '../../../core/workbook/register-columns';
import { sheetNames } from '../../../core/workbook/sheet-names';

let host: OfficeHost;
beforeEach(() => (host = createOfficeHost()));
afterEach(() => host.stop());

describe('writeSettings', () => {
  it('should write what others changed, compute dues and lights anew and say who, when and why', async () => {
    const ledger = officeLedger(boundRulebook('government-message-board'));
    await createLedgerSheets(ledger, officeNow);
    const raw = {
      id: '1',
      number: '1',
      fields: { subject: '公交', details: '增加班次', reply: '' },
      events: { received: '2026-11-02 09:00' },
    };
    const { record } = parseRecord(raw, ledger.rulebook, ledger.zone);
    await appendRecords(ledger, [record], { at: officeNow, who: '', action: '登记' });
    const { rulebook, calendar } = ledger;
    const { version, parameters, choices } = rulebook;
    const before = { version, parameters, choices };
    const remote: RemoteSettings = {
      stamp: { rules: 1, calendar: 'c' },
      rules: { ...before, parameters: { replyWorkingDays: 10 } },
      ruleChanges: [{ at: officeNow - 3_600, by: '李主任', reason: '局务会决定', before }],
      calendar: calendar.source,
      calendarChanges: [],
    };
    const stored = (await readStoredLedger())?.stored;
    if (!stored) throw new Error('no ledger');
    const keys = ['parameter.replyWorkingDays'];
    const { ledger: next } = nextSettings({ ledger, stored }, remote, keys, undefined);
    if (!next) throw new Error('unfit');
    const taken = {
      keys,
      undone: [],
      before: settingFacts(before, calendar.source),
      after: settingFacts(remote.rules, calendar.source),
      remote,
    };
    const due = registerColumns(rulebook, 'zh').findIndex(({ key }) => key === 'due:reply');
    const dueNow = () => host.model.findSheet('台账')?.formulaAt(1, due);
    const old = dueNow();
    expect(await writeSettings(next, taken, officeNow)).toEqual([]);
    expect((await readStoredLedger())?.stored).toMatchObject({
      parameters: { replyWorkingDays: 10 },
      earlierRules: [{ until: officeNow - 3_600, parameters: { replyWorkingDays: 15 } }],
    });
    expect(dueNow()).not.toBe(old);
    const line = Array.from({ length: 9 }, (_, column) =>
      host.model.findSheet(sheetNames('zh').history)?.valueAt(2, column),
    );
    expect(line.slice(1)).toEqual([
      null,
      null,
      '修改参数或制度版本',
      '答复时限（工作日）',
      '15',
      '10',
      '李主任',
      '局务会决定',
    ]);
    expect(await readLastReason(['修改参数或制度版本'])).toBe('局务会决定');
    expect(await readLastReason(['修改日历'])).toBeUndefined();
  });
});
