import { fillIn, openStage, type Stage } from '../../support/addin-stage';
import { fireEvent, screen, within } from '@testing-library/react';
import { appendRecords } from '../../../addin/workbook/append-records';
import { propertyLedger, propertyRecord } from '../../support/addin-ledger';
import { officeNow } from '../../support/office-ledger';
import { selectCell, unfold } from '../../support/selected-case';
import { commentsOf, rowByHeader, sheetValues } from '../../support/sheet-values';

let stage: Stage;
const ledger = propertyLedger();
beforeEach(async () => {
  stage = await openStage({ ledger, pane: 'handling' });
  await appendRecords(
    ledger,
    [
      propertyRecord(ledger, '1', { events: { received: '2026-11-16 09:30' } }),
      propertyRecord(ledger, '2', {
        level: 'minor',
        fields: { valid: true },
        events: { received: '2026-10-08 09:00' },
      }),
    ],
    { at: officeNow, who: '', action: '登记' },
  );
});
afterEach(() => stage.stop());

const select = (address: string, sheet?: string) => selectCell(stage, address, sheet);

describe('HandlingPane', () => {
  it('should ask for a row when none of the register is selected', async () => {
    await select('A1', '历史');
    expect(await screen.findByText('请在“台账”工作表中选中一行投诉。')).toBeVisible();
  });

  it('should follow the selected row with its clocks, due dates and reasons', async () => {
    await select('B2');
    expect(await screen.findByText('2026-0001')).toBeVisible();
    const clock = screen.getByText('重要投诉处理完毕', { selector: 'li > div span' }).closest('li');
    expect(clock).toHaveTextContent('逾期');
    expect(clock).toHaveTextContent('到期 2026-11-19');
    await select('A3');
    expect(await screen.findByText('2026-0002')).toBeVisible();
    expect(screen.queryByText('2026-0001')).toBeNull();
  });

  it('should say why a clock has its date and colour, and write that as the note of its cell', async () => {
    await select('B2');
    await screen.findByText('2026-0001');
    const clock = screen.getByText('重要投诉处理完毕', { selector: 'li > div span' }).closest('li');
    if (!clock) throw new Error('No clock');
    clock.querySelector('details')?.setAttribute('open', '');
    expect(clock).toHaveTextContent('“重要投诉处理完毕”尚未完成，逾期3日，因此为红色“逾期”。');
    await stage.user.click(within(clock).getByRole('button', { name: '写为批注' }));
    expect(await screen.findByText(/^已写入 [A-Z]+2 的批注。$/)).toBeVisible();
    expect((await commentsOf('台账'))[0]).toMatch(/^为什么是这一天：重要投诉处理完毕\n1\. /);
  });

  it('should say why the record has its colour, and write that as the note of its cell', async () => {
    await select('B2');
    const title = await screen.findByText('2026-0001');
    const fold = within(title.closest('main') ?? document.body).getAllByText('为什么是这个颜色')[0];
    const details = fold?.closest('details');
    if (!details) throw new Error('No explanation');
    details.setAttribute('open', '');
    expect(details).toHaveTextContent(/因此为红色“逾期”。/);
    await stage.user.click(within(details).getByRole('button', { name: '写为批注' }));
    expect(await screen.findByText(/^已写入 B2 的批注。$/)).toBeVisible();
    expect((await commentsOf('台账'))[0]).toMatch(/^为什么是这个颜色\n.*因此为红色“逾期”。$/);
  });

  it('should never take the focus away', async () => {
    const tab = screen.getByRole('tab', { name: '办理' });
    tab.focus();
    await select('B2');
    await screen.findByText('2026-0001');
    expect(tab).toHaveFocus();
  });

  it('should refuse a step whose fields are missing, and write nothing', async () => {
    await select('B2');
    const form = await unfold('处理完毕');
    await stage.user.click(form.getByRole('button', { name: '记录：处理完毕' }));
    expect(await form.findByRole('alert')).toHaveTextContent('投诉处理过程');
    expect(await rowByHeader('台账', 2)).toMatchObject({ 处理完毕: '' });
  });

  it('should record a step with its time and fields, in the row and in the history', async () => {
    await select('B2');
    const form = await unfold('处理完毕');
    fillIn({ 投诉处理过程: '已修好' });
    await stage.user.click(form.getByRole('button', { name: '记录：处理完毕' }));
    expect(await screen.findByText(/已记录：处理完毕/)).toBeVisible();
    expect(await screen.findByText('已办结', { selector: '.fui-Badge' })).toBeVisible();
    const row = await rowByHeader('台账', 2);
    expect(row['处理完毕']).toBeCloseTo(46348 + 16 / 24, 4);
    const items = (await sheetValues('历史')).slice(3).map((line) => [line[3], line[4], line[6]]);
    expect(items).toEqual(
      expect.arrayContaining([
        ['记录事件', '投诉处理过程', '已修好'],
        ['记录事件', '处理完毕', '2026-11-22 16:00:00'],
      ]),
    );
  });

  it('should grant an extension only with an amount and a reason, and keep old and new due', async () => {
    await appendRecords(
      ledger,
      [propertyRecord(ledger, '3', { events: { received: '2026-11-20 09:30' } })],
      { at: officeNow, who: '', action: '登记' },
    );
    await select('B4');
    await screen.findByText('2026-0003');
    const section = within(
      screen.getByRole('heading', { name: '延期' }).closest('section') ?? document.body,
    );
    section.getByRole('group', { hidden: true }).setAttribute('open', '');
    expect(section.getByText(/批准人：公司总经理/)).toBeVisible();
    await stage.user.click(section.getByRole('button', { name: '批准延期' }));
    expect(await section.findByText(/请填写大于 0 的数/)).toBeVisible();
    fillIn({ '延长（': '2' });
    fireEvent.change(section.getByRole('textbox', { name: /^原因/ }), {
      target: { value: '等待配件' },
    });
    await stage.user.click(section.getByRole('button', { name: '批准延期' }));
    expect(await screen.findByText(/已记录：重要投诉处理完毕 延长/)).toBeVisible();
    const due = (await sheetValues('历史')).find((line) => line[4] === '重要投诉处理完毕·期限');
    expect(due?.slice(5, 7)).toEqual(['2026-11-23', '2026-11-25']);
    expect(due?.[8]).toBe('等待配件');
  });

  it('should refuse an extension that is asked for when the time is up', async () => {
    await select('B2');
    await screen.findByText('2026-0001');
    const section = within(
      screen.getByRole('heading', { name: '延期' }).closest('section') ?? document.body,
    );
    section.getByRole('group', { hidden: true }).setAttribute('open', '');
    fillIn({ '延长（': '2' });
    fireEvent.change(section.getByRole('textbox', { name: /^原因/ }), {
      target: { value: '等待配件' },
    });
    await stage.user.click(section.getByRole('button', { name: '批准延期' }));
    expect(await section.findByText(/期限已于 2026-11-19 届满，不生效/)).toBeVisible();
  });

  it('should correct the time of an event and keep both in the explanation', async () => {
    await select('B2');
    await screen.findByText('2026-0001');
    const section = within(
      screen.getByRole('heading', { name: '更正时间' }).closest('section') ?? document.body,
    );
    section.getByRole('group', { hidden: true }).setAttribute('open', '');
    await stage.user.selectOptions(section.getByRole('combobox', { name: /^环节/ }), 'received');
    expect(section.getByRole('textbox', { name: /^更正后的时间/ })).toHaveValue('2026-11-16 09:30');
    fillIn({ 更正后的时间: '2026-11-18 09:30' });
    fireEvent.change(section.getByRole('textbox', { name: /^原因/ }), {
      target: { value: '邮戳为准' },
    });
    await stage.user.click(section.getByRole('button', { name: '更正时间' }));
    expect(await screen.findByText(/^已记录：/)).toBeVisible();
    const clock = screen.getByText('重要投诉处理完毕', { selector: 'li > div span' }).closest('li');
    expect(clock).toHaveTextContent('到期 2026-11-23');
    expect(clock).toHaveTextContent(/原登记为2026年11月16日（周一）09:30.*更正为.*（邮戳为准）/);
    const line = (await sheetValues('历史')).find((entry) => entry[3] === '更正时间');
    expect(line?.slice(5, 7)).toEqual(['2026-11-16 09:30:00', '2026-11-18 09:30:00']);
  });

  it('should raise the level with one click when the rulebook says so', async () => {
    await select('A3');
    expect(await screen.findByText('应当升级')).toBeVisible();
    await stage.user.click(screen.getByRole('button', { name: '升为重大投诉' }));
    expect(await screen.findByText(/已记录：升为重大投诉/)).toBeVisible();
    expect(await rowByHeader('台账', 3)).toMatchObject({ 级别: '重大投诉' });
    const line = (await sheetValues('历史')).find((entry) => entry[4] === '级别');
    expect(line?.slice(5, 7)).toEqual(['轻微投诉', '重大投诉']);
  });

  it('should record a time agreed for the case', async () => {
    await select('A3');
    await screen.findByText('2026-0002');
    const section = within(
      screen.getByRole('heading', { name: '约定时间' }).closest('section') ?? document.body,
    );
    section.getByRole('group', { hidden: true }).setAttribute('open', '');
    fillIn({ 约定时间: '2026-12-01' });
    await stage.user.click(section.getByRole('button', { name: '记录约定时间' }));
    expect(await screen.findByText(/已记录：轻微投诉处理完毕/)).toBeVisible();
    expect((await rowByHeader('台账', 3))['轻微投诉处理完毕·约定时间']).toBe(46357);
  });
});
