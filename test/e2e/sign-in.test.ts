import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { describeWith } from '../support/need-program';
import { answerAsEntra, askForSignIn, giveBroker } from './harness/entra-stand-in';
import { openBrowser, type OpenBrowser } from './harness/open-browser';
import { serveBuilt, type ServedProduct } from './harness/serve-built';

jest.setTimeout(600_000);

describeWith('chromium', 'chromium', 'Signing in to the service', () => {
  let product: ServedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let pane: FrameLocator;
  const carried: (string | undefined)[] = [];

  const mint = async (): Promise<string> => {
    const query = new URLSearchParams({ role: 'Manager', name: '王经理' });
    return (await fetch(`${product.serviceUrl}/dev/token?${query.toString()}`)).text();
  };

  beforeAll(async () => {
    product = await serveBuilt();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.browser.close();
    await product.stop();
  });
  afterEach(async () => {
    await page.context().close();
    expect(browser.trouble).toEqual([]);
  });

  const open = async (prepare: (context: BrowserContext) => Promise<void>) => {
    carried.splice(0);
    page = await browser.openPage(product.previewUrl, new Date(), {
      prepare: async (context) => {
        await askForSignIn(context, product.serviceUrl);
        await prepare(context);
      },
    });
    page.on('request', (request) => {
      if (request.method() !== 'OPTIONS' && request.url().startsWith(product.serviceUrl)) {
        carried.push(request.headers()['authorization']);
      }
    });
    pane = page.frameLocator('iframe');
    await pane.getByRole('button', { name: '新建台账' }).click();
    await pane.getByLabel('制度', { exact: true }).selectOption('property-internal-procedure');
    await pane.getByLabel('台账名称').fill('小区投诉');
    await pane.getByRole('button', { name: '建立台账' }).click();
    await pane.getByText('台账已建立').waitFor();
  };

  const askForReport = async () => {
    await pane.getByRole('tab', { name: '统计' }).click();
    await pane.getByRole('button', { name: '生成报表' }).click();
  };

  it('should ask in a window where Office gives no token, and sign what is sent', async () => {
    await open((context) => answerAsEntra(context, mint));
    await askForReport();
    await pane.getByText(/您还没有登录投诉台账服务/).waitFor();
    expect(carried).toEqual([]);

    await pane.getByRole('tab', { name: '设置' }).click();
    const [dialog] = await Promise.all([
      page.waitForEvent('popup'),
      pane.getByRole('button', { name: '登录' }).click(),
    ]);
    await dialog.getByRole('link', { name: '王经理' }).click();
    await pane.getByText('已登录：王经理').waitFor();

    const [report] = await Promise.all([page.waitForEvent('download'), askForReport()]);
    expect(report.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(carried.length).toBeGreaterThan(0);
    expect(carried.every((header) => header?.startsWith('Bearer eyJ'))).toBe(true);
  });

  it('should take the token from Office where it gives one', async () => {
    await open((context) => giveBroker(context, mint));
    await pane.getByRole('tab', { name: '设置' }).click();
    await pane.getByRole('button', { name: '登录' }).click();
    await pane.getByText('已登录：王经理').waitFor();

    const [report] = await Promise.all([page.waitForEvent('download'), askForReport()]);
    expect(report.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(carried.every((header) => header?.startsWith('Bearer eyJ'))).toBe(true);
  });
});
