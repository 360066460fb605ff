import { fillIn, openStage, textBox, type Stage } from '../../support/addin-stage';
import { screen, waitFor } from '@testing-library/react';
import { appendRecords } from '../../../addin/workbook/append-records';
import { propertyLedger, propertyRecord } from '../../support/addin-ledger';
import { officeNow } from '../../support/office-ledger';
import { rowByHeader, sheetValues } from '../../support/sheet-values';

let stage: Stage;
afterEach(() => stage.stop());

const press = (name: string | RegExp) => stage.user.click(screen.getByRole('button', { name }));

describe('SettingsPane in a workbook without a ledger', () => {
  beforeEach(async () => {
    stage = await openStage({ pane: 'settings' });
    await stage.user.selectOptions(
      await screen.findByRole('combobox', { name: '制度' }),
      'government-message-board',
    );
    await screen.findByRole('button', { name: '建立台账' });
  });

  it('should offer every rulebook, the parameters with their clause, and what the text leaves open', () => {
    expect(screen.getAllByRole('option', { name: /（.*）$/ }).length).toBeGreaterThanOrEqual(6);
    expect(screen.getByRole('heading', { name: '参数' })).toBeVisible();
    expect(screen.getAllByText(/依据：/).length).toBeGreaterThan(0);
    expect(screen.getByText(/^原文不明确之处（\d+ 项，\d+ 项未决定）$/)).toBeVisible();
  });

  it('should name the ledger after its regime until someone names it otherwise', () => {
    expect(textBox('台账名称')).toHaveValue('网络问政留言');
  });

  it('should create nothing without a name, and go to the control', async () => {
    fillIn({ 台账名称: '' });
    await press('建立台账');
    expect(await screen.findByText('请填写台账名称。')).toBeVisible();
    expect(textBox('台账名称')).toHaveFocus();
    expect(stage.surroundings.session.status.get().kind).toBe('none');
  });

  it('should say what is wrong with hours, days and parameters', async () => {
    fillIn({ 办公时间: '9 点到 6 点', 本单位停办日: '2026-02-30 盘点' });
    await press('建立台账');
    expect(await screen.findByText(/“9 点到 6 点”读不出来/)).toBeVisible();
    expect(screen.getByText(/“2026-02-30 盘点”不是日期/)).toBeVisible();
  });

  it('should create the ledger with its own days and lead on to the first complaint', async () => {
    fillIn({ 台账名称: '测试台账', 本单位停办日: '2026-12-31 盘点' });
    await press('建立台账');
    expect(await screen.findByText('台账已建立：测试台账')).toBeVisible();
    const status = stage.surroundings.session.status.get();
    expect(status).toMatchObject({
      kind: 'open',
      stored: { name: '测试台账', rulebookId: 'government-message-board', language: 'zh' },
    });
    expect((await sheetValues('日历')).flat()).toContain('盘点');
    await press('开始登记');
    expect(await screen.findByRole('heading', { level: 1, name: '登记投诉' })).toBeVisible();
  });
});

describe('SettingsPane when rulebooks cannot be fetched', () => {
  it('should say so and try again on demand', async () => {
    let isAway = true;
    stage = await openStage({
      pane: 'settings',
      rulebooks: {
        list: () => (isAway ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve([])),
      },
    });
    expect(await screen.findByText(/无法读取制度列表/)).toBeVisible();
    isAway = false;
    await press('重试');
    await waitFor(() => expect(screen.queryByText(/无法读取制度列表/)).toBeNull());
  });
});

describe('SettingsPane of a ledger', () => {
  beforeEach(async () => {
    stage = await openStage({ ledger: 'property', pane: 'settings' });
    const ledger = propertyLedger();
    await appendRecords(ledger, [propertyRecord(ledger, '1')], {
      at: officeNow,
      who: '',
      action: '登记',
    });
    await screen.findByRole('heading', { name: '日历' });
  });

  it('should list the clocks with the keys that worksheet functions take', () => {
    expect(screen.getByText('important-resolve')).toBeVisible();
  });

  const look = async () => {
    await press('查看影响');
    await screen.findByRole('button', { name: '应用' });
  };

  it('should show which open clocks another calendar moves, and apply it with a reason', async () => {
    fillIn({ 本单位停办日: '2026-11-23 停电' });
    await look();
    expect(await screen.findByText('未办结投诉的 1 个时限会改变：')).toBeVisible();
    const [, row] = screen.getAllByRole('row');
    expect(row).toHaveTextContent(/2026-0001.*2026-11-23(?:正常|临期).*2026-11-24正常/);
    await press('应用');
    expect(await screen.findByText('请写明原因。')).toBeVisible();
    fillIn({ 修改原因: '小区停电' });
    await press('应用');
    expect(await screen.findByText('日历已保存，到期日已重新计算。')).toBeVisible();
    const status = stage.surroundings.session.status.get();
    expect(status).toMatchObject({
      kind: 'open',
      stored: { calendar: { closures: [{ name: '停电' }], earlier: [{ calendar: {} }] } },
    });
    expect((await sheetValues('日历')).flat()).toContain('停电');
    expect((await sheetValues('历史')).at(-1)).toEqual(
      expect.arrayContaining(['修改日历', '小区停电']),
    );
    expect((await rowByHeader('台账', 2, 'formulas'))['时限']).toMatch(/^=/);
  });

  it('should take hours of dates and weekdays, and store them', async () => {
    fillIn({
      另定时间的日期: '2026-12-31 09:00-12:00 半天',
      星期几的办公时间: '周六 09:00-12:00',
    });
    await look();
    fillIn({ 修改原因: '元旦前一天半天' });
    await press('应用');
    expect(await screen.findByText('日历已保存，到期日已重新计算。')).toBeVisible();
    expect(stage.surroundings.session.status.get()).toMatchObject({
      stored: {
        calendar: {
          ownHours: [{ name: '半天', hours: [{ start: 540, end: 720 }] }],
          weekdayHours: [{ weekday: 6, hours: [{ start: 540, end: 720 }] }],
        },
      },
    });
    expect((await sheetValues('日历')).flat()).toContain('09:00–12:00');
  });

  it('should say at the control which date is set twice', async () => {
    fillIn({ 本单位停办日: '2026-12-31 盘点', 本单位加班日: '2026-12-31 加班' });
    expect(await screen.findByText(/2026-12-31设了不止一次/)).toBeVisible();
  });

  it('should keep the due of a closed complaint as a value after the change', async () => {
    const ledger = propertyLedger();
    const ended = propertyRecord(ledger, '2');
    const handled = { instant: officeNow - 3600, dateOnly: false };
    await appendRecords(ledger, [{ ...ended, events: { ...ended.events, handled } }], {
      at: officeNow,
      who: '',
      action: '登记',
    });
    const due = '轻微投诉处理完毕·期限';
    const before = (await rowByHeader('台账', 3))[due];
    fillIn({ 本单位停办日: '2026-11-23 停电' });
    await look();
    fillIn({ 修改原因: '小区停电' });
    await press('应用');
    expect(await screen.findByText('日历已保存，到期日已重新计算。')).toBeVisible();
    const after = await rowByHeader('台账', 3, 'formulas');
    expect(String(after[due])).not.toMatch(/^=/);
    expect((await rowByHeader('台账', 3))[due]).toBe(before);
  });

  it('should compare a pasted table with the calendar before it is put in', async () => {
    await stage.user.click(screen.getByText('导入放假安排'));
    fillIn({
      粘贴表格:
        '日期,名称,类型\n2026-10-10,国庆节,休\n2026-12-31,盘点,休\n明天,x,休\n2027-01-01,元旦,休',
    });
    await press('对比');
    const list = await screen.findByRole('list', { name: '导入放假安排' });
    expect(list).toHaveTextContent('与公布的安排不一致（调休上班：国庆节）');
    expect(list).toHaveTextContent('盘点：上班 → 休息');
    expect(screen.getByText(/第4行：“明天”不是日期/)).toBeVisible();
    await press('填入日历');
    expect(textBox('本单位停办日')).toHaveValue(
      '2026-10-10 国庆节\n2026-12-31 盘点\n2027-01-01 元旦',
    );
    expect(screen.getByText(/已填入 3 天/)).toBeVisible();
  });

  it('should read an iCal file', async () => {
    await stage.user.click(screen.getByText('导入放假安排'));
    const ics =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261231\r\nSUMMARY:盘点\r\nEND:VEVENT\r\nEND:VCALENDAR';
    await stage.user.upload(
      screen.getByLabelText('选择文件', { selector: 'input' }),
      // jsdom's own has no arrayBuffer.
      Object.assign(new File([], '放假.ics', { type: 'text/calendar' }), {
        arrayBuffer: () => Promise.resolve(new TextEncoder().encode(ics).buffer),
      }),
    );
    expect(await screen.findByText(/盘点：上班 → 休息/)).toBeVisible();
  });

  it('should say that the arrangement of next year is missing, here and in the other panes', async () => {
    expect(screen.getByText(/缺少2027年放假安排/)).toBeVisible();
    stage.show('entry');
    expect(await screen.findByText(/缺少2027年放假安排/)).toBeVisible();
    await press('知道了');
    expect(screen.queryByText(/缺少2027年放假安排/)).toBeNull();
  });

  it('should switch the language of the pane at once', async () => {
    await stage.user.selectOptions(screen.getByRole('combobox', { name: '面板语言' }), 'en');
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Entry' })).toBeVisible();
  });
});
