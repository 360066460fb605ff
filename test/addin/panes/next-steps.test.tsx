import { openStage, type Stage } from '../../support/addin-stage';
import { fireEvent, screen } from '@testing-library/react';
import { appendRecords } from '../../../addin/workbook/append-records';
import { parseRecord } from '../../../core/record/parse-record';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { selectCell, unfold } from '../../support/selected-case';
import { rowByHeader, sheetValues } from '../../support/sheet-values';

const ledger = officeLedger(
  boundRulebook('pcb-manufacturer', {
    managerLimit: 1000,
    deputyLimit: 5000,
    collectionDays: 30,
    companyExcessRatio: 5,
  }),
);
let stage: Stage;

beforeEach(async () => {
  stage = await openStage({ ledger, pane: 'handling' });
  const { record } = parseRecord(
    {
      id: '1',
      number: '261101',
      fields: { customer: '甲公司', discipline: '警告' },
      events: { received: '2026-11-02 09:00', closed: '2026-11-16 10:00' },
    },
    ledger.rulebook,
    ledger.zone,
  );
  await appendRecords(ledger, [record], { at: officeNow, who: '', action: '登记' });
  await selectCell(stage, 'A2');
});
afterEach(() => stage.stop());

describe('NextSteps', () => {
  it('should say at a step who records it and what the regime says there', async () => {
    const form = await unfold('核定行政处分');
    expect(form.getByText(/办理人：总经理室/)).toBeVisible();
    expect(form.getByRole('list', { name: '办理要求' })).toHaveTextContent(/引用而原文未附的标准/);
  });

  it('should record an approved step only with the approving role, which the history keeps', async () => {
    const form = await unfold('核定行政处分');
    await stage.user.click(form.getByRole('button', { name: '记录：核定行政处分' }));
    expect(await form.findByText(/须经总经理批准，没有批准记录/)).toBeVisible();
    expect(await rowByHeader('台账', 2)).toMatchObject({ 核定行政处分: '' });
    await stage.user.selectOptions(
      form.getByRole('combobox', { name: /批准人（角色）/ }),
      'generalManager',
    );
    fireEvent.change(form.getByRole('textbox', { name: '批准人姓名' }), {
      target: { value: '王某' },
    });
    const approvedAt = form.getByRole('textbox', { name: /批准时间/ });
    const stepAt = form.getByRole('textbox', { name: /^时间/ });
    expect(approvedAt).toHaveDisplayValue((stepAt as HTMLInputElement).value);
    fireEvent.change(approvedAt, { target: { value: '2026-11-23' } });
    await stage.user.click(form.getByRole('button', { name: '记录：核定行政处分' }));
    expect(await form.findByText(/须先经批准/)).toBeVisible();
    expect(approvedAt).toHaveAttribute('aria-invalid', 'true');
    fireEvent.change(approvedAt, { target: { value: '2026-11-17 09:00' } });
    fireEvent.change(form.getByRole('textbox', { name: '批准意见' }), {
      target: { value: '同意' },
    });
    await stage.user.click(form.getByRole('button', { name: '记录：核定行政处分' }));
    expect(await screen.findByText(/已记录：核定行政处分/)).toBeVisible();
    const lines = await sheetValues('历史');
    const line = (item: string) => lines.find((entry) => entry[4] === item);
    expect(line('核定行政处分')?.[8]).toBe('批准：总经理 王某');
    const approved = '总经理 王某 2026-11-17 09:00：同意';
    expect(line('核定行政处分·批准')?.slice(5, 7)).toEqual(['', approved]);
    expect(await rowByHeader('台账', 2)).toMatchObject({ '核定行政处分·批准': approved });
  });
});
