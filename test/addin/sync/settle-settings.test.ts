import { boundRulebook } from '../../support/addin-ledger';
import { settleSettings } from '../../../addin/sync/settle-settings';
import type { SyncWorkbook } from '../../../addin/sync/sync-workbook';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { memoryWorkbook } from '../../support/sync/memory-workbook';

const ledger = officeLedger(boundRulebook('government-message-board'));
const { version, parameters, choices } = ledger.rulebook;
const stamp = { rules: 0, calendar: 'c' };

describe('settleSettings', () => {
  it('should remember what is agreed beside what another add-in over the workbook has written', async () => {
    const workbook = memoryWorkbook(ledger, officeNow);
    const others = workbook.beside();
    let reads = 0;
    const interrupted: SyncWorkbook = {
      write: workbook.write,
      async read() {
        const snapshot = await workbook.read();
        if ((reads += 1) === 2) {
          await others.read();
          await others.write({ memory: { workbook: 'w', cursor: '7' } });
        }
        return snapshot;
      },
    };
    const never = () => Promise.reject(new Error('nothing is to be sent'));
    const remote = {
      ...{ stamp, rules: { version, parameters, choices }, ruleChanges: [], calendarChanges: [] },
      calendar: ledger.calendar.source,
    };
    const shared = {
      ledger,
      stored: {
        ...({
          id: 'l',
          name: 'l',
          language: 'zh',
          zone: 'Asia/Shanghai',
          parameters,
          choices,
        } as const),
        ...{ rulebookId: 'government-message-board', rulebookVersion: version },
        calendar: ledger.calendar.source,
      },
      settings: {
        read: () => Promise.resolve({ ok: true, value: remote } as const),
        changeRules: never,
        changeCalendar: never,
      },
    };
    const step = { now: () => officeNow, told: stamp };
    expect(await settleSettings(shared, interrupted, step)).toEqual({ kind: 'same' });
    const read = await workbook.read();
    expect(read).toMatchObject({
      ok: true,
      snapshot: { memory: { cursor: '7', settings: { stamp } } },
    });
    expect(reads).toBe(3);
  });
});
