import { openStage, type Stage } from '../../support/addin-stage';
import { screen } from '@testing-library/react';
import { appendRecords } from '../../../addin/workbook/append-records';
import { parseRecord } from '../../../core/record/parse-record';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { selectCell, unfold } from '../../support/selected-case';
import { rowByHeader, sheetValues } from '../../support/sheet-values';

const ledger = officeLedger(boundRulebook('gov-construction-tipoff', { complexDays: 60 }));
let stage: Stage;

const open = async (approvals?: readonly Readonly<Record<string, unknown>>[]) => {
  stage = await openStage({ ledger, pane: 'handling' });
  const { record } = parseRecord(
    {
      id: '1',
      number: '1',
      fields: { channel: '电话', firstInvestigator: '张三', secondInvestigator: '李四' },
      events: {
        received: '2026-11-16 09:00',
        investigated: '2026-11-18 09:00',
        opinionApproved: '2026-11-19 10:00',
      },
      ...(approvals && { approvals }),
    },
    ledger.rulebook,
    ledger.zone,
  );
  await appendRecords(ledger, [record], { at: officeNow, who: '', action: '登记' });
  await selectCell(stage, 'A2');
};
afterEach(() => stage.stop());

describe('ApprovalForms', () => {
  it('should show an event that lacks its approval, and add the approval', async () => {
    await open();
    const form = await unfold('处理意见：缺少批准');
    expect(form.getByText(/须经.*领导.*批准，没有批准记录/)).toBeVisible();
    await stage.user.click(form.getByRole('button', { name: '补记批准' }));
    expect(await form.findByText(/请选择由谁批准/)).toBeVisible();
    await stage.user.selectOptions(form.getByRole('combobox'), 'leader');
    await stage.user.click(form.getByRole('button', { name: '补记批准' }));
    expect(await screen.findByText(/已记录：“处理意见”的批准/)).toBeVisible();
    expect(screen.queryByText(/缺少批准/)).toBeNull();
    const approval = (await rowByHeader('台账', 2))['处理意见·批准'];
    expect(approval).toMatch(/2026-11-19 10:00$/);
    const line = (await sheetValues('历史')).find((entry) => entry[4] === '处理意见·批准');
    expect(line?.slice(3, 7)).toEqual(['补记批准', '处理意见·批准', '', approval]);
  });

  it('should show who approved what', async () => {
    await open([
      {
        event: 'opinionApproved',
        role: 'leader',
        at: '2026-11-19',
        person: '王某',
        opinion: '照办',
      },
    ]);
    const form = await unfold('处理意见：主管领导或分管领导 王某');
    expect(form.getByText('主管领导或分管领导 王某 2026-11-19：照办')).toBeVisible();
  });
});
