import { openStage, type Stage } from '../../support/addin-stage';
import { screen, within } from '@testing-library/react';
import { appendRecords } from '../../../addin/workbook/append-records';
import { parseRecord } from '../../../core/record/parse-record';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { selectCell, unfold } from '../../support/selected-case';
import { sheetValues } from '../../support/sheet-values';

const ledger = officeLedger(boundRulebook('property-internal-procedure'));
const given = { department: '工程部', part: 'co', at: '2026-11-20 10:00', due: '2026-11-21' };
let stage: Stage;

const open = async (assignments: readonly Readonly<Record<string, unknown>>[] = []) => {
  stage = await openStage({ ledger, pane: 'handling' });
  const raw = { id: '1', number: '1', events: { received: '2026-11-20 09:00' }, assignments };
  const { record } = parseRecord(raw, ledger.rulebook, ledger.zone);
  await appendRecords(ledger, [record], { at: officeNow, who: '', action: '登记' });
  await selectCell(stage, 'A2');
};
afterEach(() => stage.stop());

const history = async () => (await sheetValues('历史')).map((line) => line.slice(3, 7));

describe('DepartmentsSection', () => {
  it('should give a case to a department that shares it', async () => {
    await open();
    const section = await unfold('办理部门');
    await stage.user.click(section.getByText('交办', { selector: 'span' }));
    await stage.user.click(section.getByRole('button', { name: '交办' }));
    expect(await section.findByText(/请填写部门/)).toBeVisible();
    await stage.user.selectOptions(section.getByLabelText('分工'), 'co');
    await stage.user.type(section.getByLabelText(/^部门/), '工程部');
    await stage.user.click(section.getByRole('button', { name: '交办' }));
    expect(await screen.findByText(/已记录：交办：工程部（协办）/)).toBeVisible();
    expect(await screen.findByText('工程部（协办）')).toBeVisible();
    expect((await history()).at(-1)?.slice(0, 2)).toEqual(['交办', '办理部门']);
  });

  it('should show the own clock of each department, and that its part is done', async () => {
    await open([given]);
    expect(await screen.findByText('交办：2026-11-20 10:00；期限 2026-11-21')).toBeVisible();
    const form = await unfold('协办办结');
    await stage.user.click(form.getByRole('button', { name: '协办办结' }));
    expect(await screen.findByText(/；.* 办结$/)).toBeVisible();
  });

  it('should ask why a case is given back, count it, and stop at the limit', async () => {
    const back = { ...given, returnedAt: '2026-11-20 11:00', returnReason: '不属本部门' };
    await open([back, { ...given, at: '2026-11-20 12:00' }]);
    expect(await screen.findByText('已退单 1 次，最多 2 次。')).toBeVisible();
    const form = await unfold('退单');
    await stage.user.click(form.getByRole('button', { name: '退单' }));
    expect(await form.findByText(/请写明退单理由/)).toBeVisible();
    await stage.user.type(form.getByLabelText(/^退单理由/), '仍不属本部门');
    await stage.user.click(form.getByRole('button', { name: '退单' }));
    expect(await screen.findByText('已退单 2 次，最多 2 次。')).toBeVisible();
    expect(await screen.findByText(/退单已达上限.*上级/)).toBeVisible();
    expect((await history()).at(-1)?.[0]).toBe('退单');
    expect(within(document.body).queryByRole('button', { name: '退单' })).toBeNull();
  });

  it('should refuse what is given back once too often', async () => {
    const back = { ...given, returnedAt: '2026-11-20 11:00', returnReason: '不属本部门' };
    await open([back, { ...back, at: '2026-11-20 10:30' }, { ...given, at: '2026-11-20 12:00' }]);
    const form = await unfold('退单');
    await stage.user.type(form.getByLabelText(/^退单理由/), '仍不属本部门');
    await stage.user.click(form.getByRole('button', { name: '退单' }));
    expect(await form.findByText(/退单 3 次，最多 2 次/)).toBeVisible();
  });
});
