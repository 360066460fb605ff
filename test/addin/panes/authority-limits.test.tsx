import { openStage, type Stage } from '../../support/addin-stage';
import { screen } from '@testing-library/react';
import { appendRecords } from '../../../addin/workbook/append-records';
import { parseRecord } from '../../../core/record/parse-record';
import type { RawRecord } from '../../../core/record/record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { selectCell, unfold } from '../../support/selected-case';
import { sheetValues } from '../../support/sheet-values';

let stage: Stage;
const open = async (ledger: LedgerSettings, raw: RawRecord) => {
  stage = await openStage({ ledger, pane: 'handling' });
  const { record } = parseRecord({ id: '1', number: '1', ...raw }, ledger.rulebook, ledger.zone);
  await appendRecords(ledger, [record], { at: officeNow, who: '', action: '登记' });
  await selectCell(stage, 'A2');
};
afterEach(() => stage.stop());

describe('authority in the handling pane', () => {
  it('should refuse who is below the limit, say whom it expects, and take the supervisor', async () => {
    await open(officeLedger(boundRulebook('retail-customer-complaint')), {
      level: 'fairly-serious',
      fields: { compensation: 150, process: '道歉' },
      events: { received: '2026-11-16 09:00', graded: '2026-11-16 09:30' },
    });
    const form = await unfold('处理');
    expect(form.getByText(/督导员：较严重投诉200元以内/)).toBeVisible();
    await stage.user.selectOptions(form.getByLabelText(/批准人（角色）/), 'dutyManager');
    await stage.user.click(form.getByRole('button', { name: '记录：处理' }));
    expect(await form.findByText(/其权限为“轻微投诉补偿价值100元以内”/)).toBeVisible();
    await stage.user.selectOptions(form.getByLabelText(/批准人（角色）/), 'supervisor');
    await stage.user.click(form.getByRole('button', { name: '记录：处理' }));
    expect(await screen.findByText(/已记录：“?处理/)).toBeVisible();
  });

  it('should fill in the new form a promotion asks for', async () => {
    const limits = {
      managerLimit: 1000,
      deputyLimit: 5000,
      collectionDays: 30,
      companyExcessRatio: 3,
    };
    await open(officeLedger(boundRulebook('pcb-manufacturer', limits)), {
      fields: { customerAccepts: '否', orderNumber: 'M-77' },
      events: { received: '2026-11-16 09:00' },
    });
    await stage.user.click(await screen.findByRole('button', { name: /^按记录填写“/ }));
    const sheet = '客户抱怨处理表 1';
    expect(await screen.findByText(`已生成工作表“${sheet}”，按 Ctrl+P 打印。`)).toBeVisible();
    expect((await sheetValues(sheet)).flat().join(' ')).toContain('M-77');
  });
});
