import type { FrameLocator, Page } from 'playwright-core';
import { describeWith } from '../support/need-program';
import type {} from '../../preview/page/preview-state';
import { openBrowser, type OpenBrowser } from './harness/open-browser';
import { serveBuilt, type ServedProduct } from './harness/serve-built';

jest.setTimeout(600_000);

describeWith('chromium', 'chromium', 'A form, from a complaint to a sheet to print', () => {
  let product: ServedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let pane: FrameLocator;

  beforeAll(async () => {
    product = await serveBuilt();
    browser = await openBrowser();
    page = await browser.openPage(product.previewUrl, new Date('2026-11-20T01:00:00Z'));
    pane = page.frameLocator('iframe');
  });

  afterAll(async () => {
    await browser.browser.close();
    await product.stop();
  });

  it('should make the regime’s form of the complaint that was just entered', async () => {
    await pane.getByRole('button', { name: '新建台账' }).click();
    await pane.getByLabel('制度', { exact: true }).selectOption('property-internal-procedure');
    await pane.getByLabel('台账名称').fill('小区投诉');
    await pane.getByRole('button', { name: '建立台账' }).click();
    await pane.getByText('台账已建立').waitFor();
    await pane.getByRole('tab', { name: '登记' }).click();
    await pane.locator('#entry-resident').fill('王女士');
    await pane.locator('#entry-phone').fill('13800138000');
    await pane.locator('#entry-department').fill('工程部');
    await pane.locator('#entry-content').fill('电梯停运两天');
    await pane.getByRole('button', { name: '现在' }).first().click();
    await pane.getByLabel(/级别/).first().selectOption({ index: 1 });
    await pane.getByRole('button', { name: '保存登记' }).click();
    await pane.getByText('已登记').waitFor();

    await pane.getByRole('tab', { name: '办理' }).click();
    await pane.locator('summary:visible', { hasText: '打印表单' }).click();
    await pane.getByLabel('表单或文书').selectOption({ label: '住户投诉意见表' });
    await pane.getByRole('button', { name: '打印表单' }).click();
    await pane.getByText(/已生成工作表“住户投诉意见表/).waitFor();
    const shown = await page.evaluate(() => {
      const sheet = window.complaintPreview?.model.activeSheet;
      const texts: string[] = [];
      sheet?.grid.forEach({ row: 0, column: 0, rows: 99, columns: 9 }, (_row, _column, { value }) =>
        texts.push(String(value)),
      );
      return { name: sheet?.name, paper: sheet?.settings.page['paperSize'], texts };
    });
    expect(shown.name).toMatch(/^住户投诉意见表/);
    expect(shown.paper).toBe('A4');
    expect(shown.texts).toEqual(expect.arrayContaining(['王女士', '电梯停运两天']));
  });

  it('should have asked nothing of other machines and thrown nothing', () => {
    expect(browser.trouble).toEqual([]);
  });
});
