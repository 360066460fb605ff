import { openStage, type Stage } from '../../support/addin-stage';
import { fireEvent, screen } from '@testing-library/react';
import { appendRecords } from '../../../addin/workbook/append-records';
import { parseRecord } from '../../../core/record/parse-record';
import type { RawRecord } from '../../../core/record/record';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { selectCell, unfold } from '../../support/selected-case';

let stage: Stage;
afterEach(() => stage.stop());

/** The handling pane on the first of some complaints. */
async function openCase(
  id: string,
  records: readonly RawRecord[],
  parameters: Readonly<Record<string, number>> = {},
): Promise<void> {
  const ledger = officeLedger(boundRulebook(id, parameters));
  stage = await openStage({ ledger, pane: 'handling' });
  const parsed = records.map((raw) => parseRecord(raw, ledger.rulebook, ledger.zone).record);
  await appendRecords(ledger, parsed, { at: officeNow, who: '', action: '登记' });
  await selectCell(stage, 'A2');
}

describe('Sections of a case', () => {
  it('should say who decides, where the return visit stands and how long files are kept', async () => {
    await openCase('property-internal-procedure', [
      {
        id: '1',
        number: '1',
        level: 'minor',
        fields: { resident: '王某' },
        events: { received: '2026-11-16 09:30', handled: '2026-11-17 10:00' },
      },
    ]);
    const authority = await unfold('权限');
    expect(authority.getByRole('list')).toHaveTextContent(/主管.*批准轻微投诉超时.*依据：三\.1/);
    expect(authority.queryByText('批准重要投诉超时')).toBeNull();
    const visit = await unfold('回访（待办 1）');
    expect(visit.getByRole('listitem')).toHaveTextContent(/待办 处理完毕后回访办理人：/);
    const retention = await unfold('保存期限');
    expect(retention.getByRole('listitem')).toHaveTextContent(/^永久 住户投诉意见表/);
  });

  it('should tell that the same problem came a third time, and raise the grade', async () => {
    const complaint = (id: string, received: string) => ({
      id,
      number: id,
      level: 'D',
      fields: { customer: '甲公司', product: '灯', problem: '易碎' },
      events: { received },
    });
    await openCase('iso-customer-complaint-abcd', [
      complaint('1', '2026-11-20 09:30'),
      complaint('2', '2026-11-10 09:30'),
      complaint('3', '2026-10-21 09:30'),
      complaint('4', '2026-10-20 09:30'),
    ]);
    expect(await screen.findByText(/同一问题已出现 3 次，应升为C级/)).toBeVisible();
    await stage.user.click(screen.getByRole('button', { name: /^升为C级/ }));
    expect(await screen.findByText(/已记录：升为C级/)).toBeVisible();
    expect(screen.queryByText(/同一问题已出现/)).toBeNull();
  });

  it('should count over the other complaints and name the penalties that are due', async () => {
    const fields = { kind: '客户投诉', blamed: '经销商' };
    const events = { received: '2026-11-16 09:30' };
    await openCase('customer-employee-hr', [
      { id: '1', number: '1', fields, events },
      { id: '2', number: '2', fields, events },
      { id: '3', number: '3', fields: { ...fields, blamed: '直营店' }, events },
    ]);
    const amounts = await unfold('处罚与计算');
    const lines = (await amounts.findAllByRole('listitem')).map((item) => item.textContent);
    expect(lines[0]).toMatch(/^2 经销商被投诉次数/);
    expect(lines[1]).toMatch(/^400 元 经销商投诉罚款/);
    expect(lines.slice(2)).toEqual([
      expect.stringMatching(/^200 元 \+ 每月汇总报财务.*（经销商）/),
    ]);
  });

  it('should give the limit within which a role decides, and ask for the inputs of formulas', async () => {
    await openCase(
      'pcb-manufacturer',
      [
        {
          id: '1',
          number: '261101',
          fields: { lossBasis: false, actualLoss: 1000, amount: 3000 },
          events: { received: '2026-11-16 09:30' },
        },
      ],
      { managerLimit: 1000, deputyLimit: 5000, collectionDays: 30, companyExcessRatio: 5 },
    );
    const authority = await unfold('权限');
    expect(authority.getAllByRole('listitem')[0]).toHaveTextContent(
      /^副总经理 副总经理核决副总经理核决金额上限（元）：5000/,
    );
    const amounts = await unfold('处罚与计算');
    const share = () =>
      amounts
        .getAllByRole('listitem')
        .map((item) => item.textContent)
        .find((text) => text.includes('比率分摊'));
    const weight = amounts.getByRole('textbox', { name: '该员比率' });
    expect(weight).toHaveValue('');
    fireEvent.change(weight, { target: { value: '40' } });
    expect(share()).toMatch(/400 元/);
    fireEvent.change(weight, { target: { value: '四十' } });
    expect(amounts.getByText(/“四十”不是数/)).toBeVisible();
  });
});
