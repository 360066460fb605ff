import { openStage, type Stage, type StageOptions } from '../../support/addin-stage';
import { screen, waitFor, within } from '@testing-library/react';
import { readStoredLedger } from '../../../addin/workbook/read-stored-ledger';
import { appendRecords } from '../../../addin/workbook/append-records';
import { received } from '../../../core/summary/measures/received';
import { propertyLedger, propertyRecord } from '../../support/addin-ledger';
import { withoutRequirement } from '../../support/without-requirement';
import { officeNow } from '../../support/office-ledger';

const ledger = propertyLedger();
let stage: Stage;
afterEach(() => stage.stop());

const open = async (service: StageOptions['service'] = {}) => {
  stage = await openStage({ ledger, pane: 'settings', service });
  await appendRecords(
    ledger,
    [
      propertyRecord(ledger, '1'),
      propertyRecord(ledger, '2', {
        fields: { process: '已修好' },
        events: { received: '2026-11-02 09:00', handled: '2026-11-03 09:00' },
      }),
      propertyRecord(ledger, '3', { level: 'minor', events: { received: '2026-10-08 09:00' } }),
    ],
    { at: officeNow, who: '', action: '登记' },
  );
  stage.show('statistics');
  await screen.findByText(/台账共 3 件/);
};
const valueOf = async (measure: string) => {
  const cell = await screen.findByRole('rowheader', { name: new RegExp(`^${measure}`) });
  return cell.closest('tr')?.querySelector('td')?.textContent;
};
/** How many rows of the register its filters hide. */
const hiddenRows = () => stage.host.model.findSheet('台账')?.filteredRows.size;
const choose = (name: string, value: string) =>
  stage.user.selectOptions(screen.getByRole('combobox', { name }), value);

describe('StatisticsPane', () => {
  it('should count the complaints of the period with the definitions of the core', async () => {
    await open();
    expect(await valueOf('受理量')).toBe('2');
    expect(await valueOf('办结量')).toBe('1');
    expect(await valueOf('办结率')).toBe('50.00%1 / 2');
    expect(screen.getByText(received.definition.zh)).toBeInTheDocument();
    await choose('期间', 'lastMonth');
    await waitFor(async () => expect(await valueOf('受理量')).toBe('1'));
  });

  it('should show a dash, never a zero per cent, where there is nothing to divide', async () => {
    await open();
    await choose('期间', 'ownMonth');
    const month = screen.getByLabelText('某个月', { selector: 'input' });
    await stage.user.clear(month);
    expect(await screen.findByText(/无法识别统计期间/)).toBeVisible();
  });

  it('should group by level, with shares', async () => {
    await open();
    await choose('期间', 'thisYear');
    await choose('分组', 'level');
    const table = await screen.findByRole('region', { name: '表' });
    expect(await within(table).findByRole('rowheader', { name: '重要投诉' })).toBeVisible();
    expect(within(table).getByText('66.67%')).toBeVisible();
  });

  it('should show the records behind a figure in the register, and all again', async () => {
    await open();
    const cell = await screen.findByRole('rowheader', { name: /^办结量/ });
    const figure = within(cell.closest('tr') ?? cell).getByRole('button', { name: '1' });
    await stage.user.click(figure);
    expect(await screen.findByText(/台账已按“办结量”筛选，显示 1 件/)).toBeVisible();
    expect(hiddenRows()).toBe(2);
    await stage.user.click(screen.getByText('显示全部'));
    await waitFor(() => expect(hiddenRows()).toBe(0));
    expect(screen.queryByText(/台账已按/)).toBeNull();
  });

  it('should draw the pictures a manager asks for, with their figures in a table', async () => {
    await open();
    await choose('期间', 'thisYear');
    await choose('图表', 'ageing');
    expect(await screen.findByRole('rowheader', { name: '未结 16～30 日' })).toBeVisible();
    const none = (await screen.findByText('未结 8～15 日', { selector: 'li span' })).closest('li');
    expect(none?.lastElementChild).toHaveStyle({ width: '0%' });
    await choose('图表', 'trend');
    const october = await screen.findByRole('rowheader', { name: '2026年10月' });
    const figure = within(october.closest('tr') ?? october).getByRole('button', { name: '1' });
    await stage.user.click(figure);
    expect(await screen.findByText(/台账已按“受理量 · 2026年10月”筛选/)).toBeVisible();
    expect(hiddenRows()).toBe(2);
  });

  it('should make the report: ledger once, changed rows, then the workbook', async () => {
    const calls: string[] = [];
    Object.assign(URL, { createObjectURL: () => 'blob:report' });
    // jsdom goes nowhere when a link is followed.
    HTMLAnchorElement.prototype.click = () => undefined;
    await open({
      createLedger: ({ name }) => {
        calls.push(`create ${name}`);
        return Promise.resolve({ ok: true, value: 'remote-7' });
      },
      ledger: (id) => ({
        changes: (cursor) =>
          Promise.resolve({ ok: true, value: { changes: [], cursor, more: false } }),
        version: () => Promise.resolve({ ok: true, value: undefined }),
        save: ({ body }) => {
          const { records } = JSON.parse(body) as { records: readonly object[] };
          calls.push(`push ${id} ${records.length}`);
          return Promise.resolve({
            ok: true,
            value: records.map(() => ({ status: 'applied', version: 1 }) as const),
          });
        },
      }),
      report: (id, key, period) => {
        calls.push(`report ${id} ${key} ${period}`);
        return Promise.resolve({ ok: true, value: new Blob(['xlsx']) });
      },
    });
    const make = () => stage.user.click(screen.getByRole('button', { name: '生成报表' }));
    await make();
    expect(await screen.findByText(/报表已生成：/)).toBeVisible();
    expect((await readStoredLedger())?.serviceId).toBe('remote-7');
    await make();
    await waitFor(() => expect(calls).toHaveLength(4));
    expect(calls).toEqual([
      `create ${ledger.name}`,
      'push remote-7 3',
      'report remote-7 monthly 2026-11',
      'report remote-7 monthly 2026-11',
    ]);
  });

  it('should say that the service is away, that nothing is lost, and go on computing', async () => {
    await open();
    await stage.user.click(screen.getByRole('button', { name: '生成报表' }));
    expect(await screen.findByText(/服务没有应答.*什么都没有丢失/)).toBeVisible();
    expect(await valueOf('受理量')).toBe('2');
  });

  it('should ask for a month where the period is none', async () => {
    await open();
    await choose('期间', 'thisYear');
    await stage.user.click(screen.getByRole('button', { name: '生成报表' }));
    expect(await screen.findByText('报表按月生成：请选择一个月。')).toBeVisible();
  });

  it('should follow the register without being asked', async () => {
    await open();
    await appendRecords(ledger, [propertyRecord(ledger, '4')], {
      at: officeNow,
      who: '',
      action: '登记',
    });
    await waitFor(async () => expect(await valueOf('受理量')).toBe('3'));
  });

  it('should name the cells that cannot be read and do not count', async () => {
    await open();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      const used = sheet.getUsedRange(true);
      used.load('values');
      await context.sync();
      const headers: readonly unknown[] = used.values[0] ?? [];
      sheet.getRangeByIndexes(1, headers.indexOf('接到投诉'), 1, 1).values = [["'前天"]];
      await context.sync();
    });
    await stage.user.click(screen.getByRole('button', { name: '刷新' }));
    expect(await screen.findByText(/有 1 行读不出来/)).toBeVisible();
    expect(await valueOf('受理量')).toBe('1');
  });

  const act = async (table: RegExp, button: string) =>
    stage.user.click(
      within(await screen.findByRole('group', { name: table })).getByRole('button', {
        name: button,
      }),
    );

  it('should pin the figures it shows, and bring them up to date when pinned again', async () => {
    await open();
    await act(/^各项指标/, '固定到工作表');
    expect(await screen.findByText('已固定到工作表“各项指标 2026-11”。')).toBeVisible();
    const sheet = stage.host.model.findSheet('各项指标 2026-11');
    expect([0, 1].map((column) => sheet?.valueAt(4, column))).toEqual(['受理量', 2]);
    expect(sheet?.valueAt(1, 0)).toBe(
      `${ledger.name} · 2026-11-01 – 2026-11-30 · 截至 2026-11-22 16:00`,
    );
    expect(sheet?.valueAt(4, 6)).toBe(received.definition.zh);
    await act(/^各项指标/, '固定到工作表');
    expect(await screen.findByText('已更新工作表“各项指标 2026-11”。')).toBeVisible();
  });

  it('should pin a trend with the closed as a line, and another period to another sheet', async () => {
    await open();
    await choose('期间', 'thisYear');
    await choose('图表', 'trend');
    await act(/^月份/, '固定到工作表');
    expect(await screen.findByText('已固定到工作表“月份 · 受理量 2026”。')).toBeVisible();
    const series = stage.host.model.findSheet('月份 · 受理量 2026')?.charts[0]?.series;
    expect(series?.map(({ kept }) => [kept['Name'], kept['ChartType']])).toEqual([
      ['受理量', undefined],
      ['办结量', 'LineMarkers'],
    ]);
    await choose('期间', 'lastYear');
    await act(/^月份/, '固定到工作表');
    expect(await screen.findByText('已固定到工作表“月份 · 受理量 2025”。')).toBeVisible();
  });

  it('should pin groups by size in the language of the pane', async () => {
    await open();
    await choose('期间', 'thisYear');
    await choose('分组', 'level');
    await choose('指标', 'closingRate');
    await act(/^级别/, '固定到工作表');
    expect(await screen.findByText('已固定到工作表“级别 · 办结率 2026”。')).toBeVisible();
    const sheet = stage.host.model.findSheet('级别 · 办结率 2026');
    expect([4, 5].map((row) => [0, 1].map((column) => sheet?.valueAt(row, column)))).toEqual([
      ['重要投诉', 0.5],
      ['轻微投诉', 0],
    ]);
    expect(sheet?.charts[0]?.axes['Value Primary']).toMatchObject({ NumberFormat: '0%' });
  });

  it('should put the values on the clipboard, or show them selected where that is refused', async () => {
    await open();
    await act(/^各项指标/, '复制数值');
    expect(await screen.findByText(/数值已复制/)).toBeVisible();
    expect(await navigator.clipboard.readText()).toMatch(/^指标\t本期\t.*\r\n受理量\t2\t1\t/);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('refused'));
    await act(/^各项指标/, '复制数值');
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '可复制的数值' });
    expect(area.value).toMatch(/受理量\t2\t/);
    expect(area).toHaveFocus();
    expect(area.selectionEnd).toBe(area.value.length);
  });

  it('should put a picture on the clipboard, or show it with a download where that is refused', async () => {
    await open();
    const written: unknown[] = [];
    // jsdom draws nothing: the drawing is a blob without content.
    Object.assign(HTMLImageElement.prototype, { decode: () => Promise.resolve() });
    Object.assign(HTMLCanvasElement.prototype, {
      getContext: () => null,
      toBlob: (taken: BlobCallback, type: string) => taken(new Blob([], { type })),
    });
    Object.assign(URL, { createObjectURL: ({ type }: Blob) => `blob:${type}` });
    Object.assign(globalThis, { ClipboardItem: Array });
    Object.assign(navigator.clipboard, {
      write: (items: readonly unknown[]) => Promise.resolve(void written.push(...items)),
    });
    await act(/^各项指标/, '复制图片');
    expect(await screen.findByText(/图片已复制/)).toBeVisible();
    expect(written).toHaveLength(1);
    Object.assign(navigator.clipboard, { write: () => Promise.reject(new Error('refused')) });
    await act(/^各项指标/, '复制图片');
    const picture = await screen.findByRole('img', { name: '各项指标 2026-11.png' });
    expect(picture).toHaveAttribute('src', 'blob:image/png');
    expect(screen.getByRole('link', { name: '下载图片' })).toHaveAttribute(
      'download',
      '各项指标 2026-11.png',
    );
  });

  it('should say that this Excel has no charts, and still pin the table', async () => {
    await open();
    withoutRequirement('ExcelApi', '1.8');
    await choose('期间', 'thisYear');
    await choose('图表', 'trend');
    await act(/^月份/, '固定到工作表');
    expect(await screen.findByText(/需要 ExcelApi 1\.8/)).toBeVisible();
    expect(stage.host.model.findSheet('月份 · 受理量 2026')?.charts).toEqual([]);
  });

  it('should build the PivotTable a person chose, refresh it, and say when there is none', async () => {
    await open();
    await stage.user.click(screen.getByRole('button', { name: '刷新透视表' }));
    expect(await screen.findByText('还没有透视表。')).toBeVisible();
    await choose('样式', 'departmentLight');
    await stage.user.click(screen.getByRole('button', { name: '插入透视表' }));
    // Nothing computes the helper columns here.
    await screen.findByText('这一期间没有收到投诉，没有做透视表。');
    await choose('统计范围', 'all');
    await stage.user.click(screen.getByRole('button', { name: '插入透视表' }));
    expect(await screen.findByText('透视表已在工作表“部门 × 时限”。')).toBeVisible();
    await stage.user.click(screen.getByRole('button', { name: '插入透视表' }));
    expect(await screen.findByText('工作表“部门 × 时限”已有这张透视表，已刷新。')).toBeVisible();
    withoutRequirement('ExcelApi', '1.8');
    await stage.user.click(screen.getByRole('button', { name: '插入透视表' }));
    expect(await screen.findByText(/没有数据透视表的接口（需要 ExcelApi 1\.8）/)).toBeVisible();
    expect(stage.host.model.pivots).toHaveLength(1);
  });
});
