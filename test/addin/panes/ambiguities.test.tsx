import { fillIn, openStage, type Stage } from '../../support/addin-stage';
import { screen } from '@testing-library/react';
import { appendRecords } from '../../../addin/workbook/append-records';
import { parseRecord } from '../../../core/record/parse-record';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { sheetValues } from '../../support/sheet-values';

let stage: Stage;
afterEach(() => stage.stop());

const id = 'gov-construction-tipoff';
const question = /^“30-60天”是正常30天/;
const press = (name: string) => stage.user.click(screen.getByRole('button', { name }));
const unfold = () => stage.user.click(screen.getByText(/^原文不明确之处（/));
const choose = async (name: string) => {
  const group = screen.getByRole('group', { name: question });
  const option = [...group.querySelectorAll('label')].find((each) =>
    each.textContent.startsWith(name),
  );
  if (!option) throw new Error(`Not offered: ${name}`);
  await stage.user.click(option);
};
const settingLines = async () =>
  (await sheetValues('设置')).filter((row) => String(row[2]).startsWith('choice.“30-60天”'));

describe('Ambiguities of an open ledger', () => {
  beforeEach(async () => {
    const ledger = officeLedger(boundRulebook(id));
    stage = await openStage({ ledger, pane: 'settings' });
    const { record } = parseRecord(
      {
        id: '1',
        number: '1',
        fields: { complexity: '复杂案件' },
        events: { received: '2026-11-10 09:00' },
      },
      ledger.rulebook,
      ledger.zone,
    );
    await appendRecords(ledger, [record], { at: officeNow, who: '', action: '登记' });
    await screen.findByRole('heading', { name: '参数与制度版本' });
  });

  it('should preview what an alternative changes and record who decided and why', async () => {
    fillIn({ 操作人姓名: '王经理' });
    await unfold();
    expect(await settingLines()).toEqual([
      [expect.anything(), '（未决定，按默认）复杂案件60天。', expect.anything()],
    ]);
    await choose('30天');
    expect(screen.getByText(/30（由所选的理解确定）/)).toBeVisible();
    await press('查看修改的影响');
    await screen.findByRole('button', { name: '应用' });
    const [, row] = screen.getAllByRole('row');
    expect(row).toHaveTextContent(/1复杂案件办结期限.*2027-01-11正常.*2026-12-10正常/);
    fillIn({ 修改原因: '局务会议定' });
    await press('应用');
    expect(await screen.findByText('参数与制度版本已保存，到期日已重新计算。')).toBeVisible();
    expect(stage.surroundings.session.status.get()).toMatchObject({
      stored: { parameters: { complexDays: 30 } },
      ledger: { rulebook: { parameters: { complexDays: 30 } } },
    });
    const note = '2026-11-22 16:00 · 王经理 · 局务会议定';
    expect(await settingLines()).toEqual([[expect.anything(), `30天\n${note}`, expect.anything()]]);
    expect(screen.getByText(note)).toBeVisible();
    expect((await sheetValues('历史')).at(-1)).toEqual(
      expect.arrayContaining(['决定不明确之处', '复杂案件60天。', '30天', '王经理', '局务会议定']),
    );
  });

  it('should keep own words, settle the default, and change no clock by either', async () => {
    await unfold();
    await choose('另行决定');
    fillIn({ 本单位的理解: '逐案确定' });
    await press('查看修改的影响');
    expect(await screen.findByText('没有未办结投诉的时限会改变。')).toBeVisible();
    await choose('复杂案件60天。');
    await press('查看修改的影响');
    await screen.findByRole('button', { name: '应用' });
    fillIn({ 修改原因: '确认' });
    await press('应用');
    await screen.findByText('参数与制度版本已保存，到期日已重新计算。');
    const [line] = await settingLines();
    expect(String(line?.[1])).toMatch(/^复杂案件60天。\n2026-11-22 16:00 · 确认$/);
    await press('查看修改的影响');
    expect(await screen.findByText('参数和版本没有改变。')).toBeVisible();
  });
});

describe('Ambiguities of a new ledger', () => {
  it('should be chosen before the ledger is created and stand in its history', async () => {
    stage = await openStage({ pane: 'settings' });
    await stage.user.selectOptions(await screen.findByRole('combobox', { name: '制度' }), id);
    await screen.findByRole('button', { name: '建立台账' });
    await unfold();
    await choose('30天');
    await press('建立台账');
    await screen.findByText(/^台账已建立/);
    expect(stage.surroundings.session.status.get()).toMatchObject({
      stored: { parameters: { complexDays: 30 } },
    });
    expect((await sheetValues('历史')).at(-1)).toEqual(
      expect.arrayContaining(['决定不明确之处', '30天', '建立台账时选定']),
    );
  });
});
