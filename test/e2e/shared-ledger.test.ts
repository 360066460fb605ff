import type { FrameLocator, Page } from 'playwright-core';
import { startPreview, type RunningPreview } from '../../preview/server/start-preview';
import { describeWith } from '../support/need-program';
import { eventually } from './harness/eventually';
import { openBrowser, type OpenBrowser } from './harness/open-browser';
import { readRows, type Row } from './harness/read-sheet';
import { newDataFolder, serveBuilt, type ServedProduct } from './harness/serve-built';
import { speakAs } from './harness/speak-as';
import { storySteps } from './harness/story-steps';
import { typeInCell } from './harness/type-in-cell';

const now = new Date('2026-11-20T01:00:00Z');

jest.setTimeout(600_000);

/** One person's workbook. */
interface Workbook {
  readonly page: Page;
  readonly pane: FrameLocator;
}

describeWith('chromium', 'chromium', 'A ledger that two workbooks share', () => {
  const dataFolder = newDataFolder();
  let product: ServedProduct;
  let preview: RunningPreview;
  let browser: OpenBrowser;
  let li: Workbook;
  let chen: Workbook;

  beforeAll(async () => {
    product = await serveBuilt({ dataFolder });
    const { serviceUrl } = product;
    preview = await startPreview({ port: 0, addinFolder: 'dist/addin', serviceUrl });
    browser = await openBrowser();
    li = await open('李明');
    chen = await open('陈芳');
  });

  afterAll(async () => {
    await browser.browser.close();
    await preview.stop();
    await product.stop();
  });

  const step = storySteps();

  step('should make a ledger shared and let another workbook join it', async () => {
    await li.pane.getByRole('button', { name: '新建台账' }).click();
    await li.pane.getByLabel('制度', { exact: true }).selectOption('property-internal-procedure');
    await li.pane.getByLabel('台账名称').fill('小区投诉');
    await li.pane.getByRole('button', { name: '建立台账' }).click();
    await li.pane.getByText('台账已建立').waitFor();
    await fillEntry(li, '王女士', '电梯停运两天');
    await save(li);
    await openTab(li, '设置');
    await li.pane.getByRole('button', { name: '共享这本台账' }).click();
    await li.pane.getByText('已同步').waitFor();

    await openTab(chen, '设置');
    await chen.pane.getByRole('button', { name: '查看可加入的台账' }).click();
    await chen.pane.getByRole('button', { name: '加入（小区投诉）' }).click();
    await chen.pane.getByText('已同步').waitFor();
    const [row] = await rowsOf(chen, (rows) => rows.length === 1);
    expect(row).toMatchObject({ 住户姓名: '王女士', 投诉内容: '电梯停运两天' });
    expect(await shownSheet(chen)).toBe('台账');
  });

  step('should merge what only one side changed, without asking', async () => {
    await typeInCell(li.page, '台账', 1, '房号', '3-201');
    await typeInCell(chen.page, '台账', 1, '答复内容', '明日修复');
    const both = { 房号: '3-201', 答复内容: '明日修复' };
    await syncUntil(chen, ([row]) => holds(row, both));
    await syncUntil(li, ([row]) => holds(row, both));
    expect(await chen.pane.getByText('冲突').count()).toBe(0);
  });

  step('should ask about what both changed differently, and end alike', async () => {
    await typeInCell(li.page, '台账', 1, '投诉内容', '电梯停运三天');
    await syncNow(li);
    await typeInCell(chen.page, '台账', 1, '投诉内容', '电梯停运，老人上下楼困难');
    await chen.pane.getByText('1 条与他人的修改冲突').waitFor();

    const choice = chen.pane.getByRole('group', { name: '投诉内容' });
    await choice.getByText('我的：电梯停运，老人上下楼困难').waitFor();
    expect(await choice.innerText()).toMatch(
      /对方的：电梯停运三天\s*李明，\d{4}-\d\d-\d\d \d\d:\d\d/,
    );
    expect(await choice.innerText()).toContain('原来的：电梯停运两天');
    expect((await rowsOf(chen, () => true))[0]).toMatchObject({
      投诉内容: '电梯停运，老人上下楼困难',
    });

    await chen.pane.getByLabel(/对方的：电梯停运三天/).check();
    await chen.pane.getByRole('button', { name: '确定' }).click();
    await chen.pane.getByText('已合并并上传').waitFor();
    await chen.pane.getByText('已同步').waitFor();
    await syncNow(li);
    expect(await contentOf(chen)).toEqual(await contentOf(li));
    expect((await contentOf(li))[0]).toMatchObject({ 投诉内容: '电梯停运三天', 房号: '3-201' });
  });

  step('should lose nothing when the service is killed while a complaint is typed', async () => {
    await fillEntry(chen, '赵先生', '楼道灯不亮');
    await product.kill();
    await save(chen);
    await chen.pane.getByText(/^离线，已保存在本工作簿.*1 条待上传$/).waitFor();
    const saved = await rowsOf(chen, (rows) => rows.length === 2);
    expect(saved[1]).toMatchObject({ 住户姓名: '赵先生', 投诉内容: '楼道灯不亮' });

    const servicePort = new URL(product.serviceUrl).port;
    product = await serveBuilt({ dataFolder, servicePort });
    await chen.pane.getByText('已同步').waitFor();
    await syncUntil(li, (rows) => rows.length === 2);
    expect(await contentOf(chen)).toEqual(await contentOf(li));
    expect((await contentOf(li))[1]).toMatchObject({ 投诉内容: '楼道灯不亮' });
  });

  it('should have asked nothing of other machines and thrown nothing', () => {
    expect(browser.trouble).toEqual([]);
  });

  async function open(name: string): Promise<Workbook> {
    const page = await browser.openPage(preview.url, now, {
      prepare: (context) => speakAs(context, product.serviceUrl, name),
    });
    return { page, pane: page.frameLocator('iframe') };
  }
});

const openTab = ({ pane }: Workbook, name: string) => pane.getByRole('tab', { name }).click();

const rowsOf = ({ page }: Workbook, isReady: (rows: readonly Row[]) => boolean) =>
  readRows(page, '台账', isReady);

const holds = (row: Row | undefined, facts: Row): boolean =>
  Object.entries(facts).every(([title, value]) => row?.[title] === value);

/** What the rows say, without the present moment and how often this workbook wrote them. */
async function contentOf(workbook: Workbook): Promise<readonly object[]> {
  const rows = await rowsOf(workbook, () => true);
  return rows.map((row) => ({ ...row, 剩余: null, 版本: null }));
}

const shownSheet = ({ page }: Workbook) =>
  page.evaluate(() =>
    window.complaintPreview?.univerAPI.getActiveWorkbook()?.getActiveSheet().getSheetName(),
  );

async function fillEntry(workbook: Workbook, resident: string, content: string): Promise<void> {
  const { pane } = workbook;
  await openTab(workbook, '登记');
  await pane.locator('#entry-resident').fill(resident);
  await pane.locator('#entry-phone').fill('13800138000');
  await pane.locator('#entry-department').fill('工程部');
  await pane.locator('#entry-content').fill(content);
  await pane.getByRole('button', { name: '现在' }).first().click();
  await pane.getByLabel(/级别/).first().selectOption({ index: 1 });
}

async function save({ pane }: Workbook): Promise<void> {
  await pane.getByRole('button', { name: '保存登记' }).click();
  await pane.getByText('已登记').waitFor();
}

/** A round of the sync at once, to its end. */
async function syncNow({ pane }: Workbook): Promise<void> {
  const bar = pane.getByRole('region', { name: '共享与同步' });
  const isOpen = await bar.getByRole('button', { name: '收起' }).isVisible();
  if (!isOpen) await bar.getByRole('button', { name: '查看' }).click();
  const button = bar.getByRole('button', { name: '立即同步' });
  await button.click();
  await button.click({ trial: true });
}

const syncUntil = (workbook: Workbook, isReady: (rows: readonly Row[]) => boolean) =>
  eventually(async () => {
    await syncNow(workbook);
    return rowsOf(workbook, () => true);
  }, isReady);
