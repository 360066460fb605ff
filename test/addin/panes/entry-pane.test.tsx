import { fillIn, openStage, textBox, type Stage } from '../../support/addin-stage';
import { screen, waitFor, within } from '@testing-library/react';
import { rowByHeader, sheetValues } from '../../support/sheet-values';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ ledger: 'property' });
  await screen.findByRole('button', { name: '保存登记' });
});
afterEach(() => stage.stop());

const save = () => stage.user.click(screen.getByRole('button', { name: '保存登记' }));
const complete = {
  接到投诉: '2026-11-20 9:30',
  住户姓名: '王某',
  被投诉部门: '工程部',
  投诉内容: '电梯坏了',
};

describe('EntryPane', () => {
  it('should ask for what the rulebook asks for at intake, and mark what is required', () => {
    for (const name of ['接到投诉', '住户姓名', '被投诉部门', '投诉内容']) {
      expect(textBox(name)).toBeRequired();
    }
    expect(textBox('房号')).not.toBeRequired();
    expect(screen.queryByRole('textbox', { name: /投诉处理过程/ })).toBeNull();
    expect(screen.getByRole('combobox', { name: '投诉形式' })).toBeVisible();
  });

  it('should find nothing wrong before a field was left', async () => {
    expect(screen.queryByText(/未填写/)).toBeNull();
    await stage.user.click(textBox('住户姓名'));
    await stage.user.tab();
    expect(await screen.findByText(/“住户姓名”未填写.*二\.3/)).toBeVisible();
    expect(screen.queryByText(/“被投诉部门”未填写/)).toBeNull();
  });

  it('should write nothing while something is missing, and go to the first finding', async () => {
    fillIn({ 住户姓名: '王某' });
    await save();
    expect(await screen.findByText('还有 3 处需要改正，没有写入任何内容。')).toBeVisible();
    expect(textBox('接到投诉')).toHaveFocus();
    expect(textBox('接到投诉')).toBeInvalid();
    expect((await sheetValues('台账')).slice(1).flat().filter(Boolean)).toEqual([]);
  });

  it('should echo a date in any form as it is understood, and say when it is not', async () => {
    fillIn({ 接到投诉: '2026年11月20日 9时30分' });
    expect(screen.getByText('识别为 2026-11-20 09:30')).toBeVisible();
    await stage.user.click(textBox('接到投诉'));
    fillIn({ 接到投诉: '04/05/2026' });
    await stage.user.tab();
    expect(textBox('接到投诉')).toBeInvalid();
  });

  it('should fill in the present', async () => {
    await stage.user.click(screen.getByRole('button', { name: '现在' }));
    expect(textBox('接到投诉')).toHaveValue('2026-11-22 16:00');
  });

  it('should suggest the level of the definitions and show the due dates with their reasons', async () => {
    fillIn({ 接到投诉: '2026-11-20 9:30' });
    await stage.user.selectOptions(
      screen.getByRole('combobox', { name: '投诉界定' }),
      '管理服务工作不到位或有过失',
    );
    expect(await screen.findByText(/建议级别：重要投诉/)).toBeVisible();
    await stage.user.click(screen.getByRole('button', { name: '采用' }));
    const clock = screen.getByText('重要投诉处理完毕').closest('li');
    expect(clock).toHaveTextContent('到期 2026-11-23');
    expect(clock).toHaveTextContent('正常');
    expect(within(clock ?? document.body).getAllByRole('listitem').length).toBeGreaterThan(1);
  });

  it('should write a complete complaint with its number, and be ready for the next', async () => {
    fillIn(complete);
    await save();
    expect(await screen.findByText('已登记：2026-0001')).toBeVisible();
    const row = await rowByHeader('台账', 2);
    expect(row).toMatchObject({ 编号: '2026-0001', 住户姓名: '王某', 投诉内容: '电梯坏了' });
    expect(await sheetValues('历史')).toHaveLength(2);
    expect(textBox('住户姓名')).toHaveValue('');
    expect(screen.queryByText(/未填写/)).toBeNull();
    expect(textBox('编号')).toHaveAttribute('placeholder', '2026-0002');
  });

  it('should refuse a number that is taken', async () => {
    fillIn(complete);
    await save();
    await screen.findByText('已登记：2026-0001');
    fillIn({ ...complete, 编号: '2026-0001' });
    await save();
    await waitFor(() => expect(textBox('编号')).toHaveFocus());
    expect(await sheetValues('历史')).toHaveLength(2);
  });

  it('should keep unsaved text while other panes are looked at', async () => {
    fillIn({ 住户姓名: '赵某' });
    stage.show('settings');
    await screen.findByRole('heading', { level: 1, name: '设置' });
    stage.show('entry');
    expect(await screen.findByRole('textbox', { name: /^住户姓名/ })).toHaveValue('赵某');
  });
});
