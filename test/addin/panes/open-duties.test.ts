import { boundRulebook } from '../../support/addin-ledger';
import { checkEntry } from '../../../addin/panes/entry/check-entry';
import { judgeAct } from '../../../addin/panes/handling/judge-act';
import { blocksSaving } from '../../../addin/ledger/blocks-saving';
import { officeLedger, officeNow } from '../../support/office-ledger';

describe('what a case still owes', () => {
  it('should show a time bar that has passed in the entry pane without keeping the complaint out', () => {
    const ledger = officeLedger(boundRulebook('labour-inspection'));
    const events = { violated: '2023-09-01', received: '2025-09-24 09:00' };
    const { findings } = checkEntry({ id: 'new', events }, ledger, officeNow);
    const bar = findings.find(({ code }) => code === 'time-bar');
    expect(bar).toMatchObject({ field: 'received', clause: '二.1', severity: 'error' });
    expect(bar?.message.zh).toContain('2025-09-01');
    expect(findings.filter(blocksSaving).map(({ code }) => code)).not.toContain('time-bar');
  });

  it('should let an event be recorded that starts a clock whose time is agreed afterwards', () => {
    const ledger = officeLedger(boundRulebook('customer-employee-hr'));
    const before = {
      id: '1',
      fields: { kind: '客户投诉' },
      events: { received: '2026-11-20 09:00' },
    };
    const after = { ...before, events: { ...before.events, onSiteDemanded: '2026-11-20 09:10' } };
    const { findings } = judgeAct(before, after, ledger, officeNow);
    expect(findings).toEqual([]);
  });
});
