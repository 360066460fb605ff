import { mkdir, writeFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { openBrowser } from '../test/e2e/harness/open-browser';
import { serveBuilt } from '../test/e2e/harness/serve-built';

/** Makes the pictures of the README from the built product: `npm run build && npm run screenshots`. */
const folder = 'docs/screenshots';
const now = new Date('2019-05-13T02:30:00Z');

const words = {
  zh: {
    create: '新建台账',
    rulebook: '制度',
    name: '台账名称',
    ledger: '西地省留言台账',
    build: '建立台账',
    created: '台账已建立',
    tabs: { entry: '登记', handling: '办理', statistics: '统计', import: '导入', settings: '设置' },
    check: '核对',
    importAll: /^导入全部/,
    imported: /^已导入/,
    save: '保存登记',
    saved: /^已登记/,
    now: '现在',
    missing: '没有写入任何内容',
    why: '为什么是这一天',
    report: '生成报表',
    figure: '受理量',
  },
  en: {
    create: 'New ledger',
    rulebook: 'Regime',
    name: 'Name of the ledger',
    ledger: 'Message board 2019',
    build: 'Create ledger',
    created: 'Ledger created',
    tabs: {
      entry: 'Entry',
      handling: 'Handle',
      statistics: 'Stats',
      import: 'Import',
      settings: 'Setup',
    },
    check: 'Check',
    importAll: /^Import all/,
    imported: /rows imported/,
    save: 'Save complaint',
    saved: /^Registered:/,
    now: 'Now',
    missing: 'Nothing was written',
    why: 'Why this date',
    report: 'Make report',
    figure: 'Received',
  },
} as const;

await mkdir(folder, { recursive: true });
const product = await serveBuilt();
const browser = await openBrowser();
try {
  await takePictures('zh');
  await takePictures('en');
} finally {
  await browser.browser.close();
  await product.stop();
}

async function takePictures(language: 'zh' | 'en'): Promise<void> {
  const say = words[language];
  const page = await browser.openPage(product.previewUrl, now, {
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
  });
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
  const pane = page.frameLocator('iframe');
  const openTab = (name: string) => pane.getByRole('tab', { name }).click();

  await pane.getByRole('button', { name: say.create }).first().click();
  await pane.getByLabel(say.rulebook, { exact: true }).selectOption('government-message-board');
  await pane.getByLabel(say.name).fill(say.ledger);
  await picture(page, `settings-${language}`);
  await pane.getByRole('button', { name: say.build }).click();
  await pane.getByText(say.created).first().waitFor();

  await openTab(say.tabs.import);
  await pane
    .locator('input[type=file]')
    .setInputFiles('samples/gov-messages-with-replies-120.xlsx');
  await pane.getByRole('button', { name: say.check }).click();
  await pane.getByRole('button', { name: say.importAll }).waitFor();
  await panePicture(page, `import-${language}`);
  await pane.getByRole('button', { name: say.importAll }).click();
  await pane.getByText(say.imported).waitFor();

  await openTab(say.tabs.entry);
  await pane.getByRole('button', { name: say.save }).click();
  await pane.getByText(say.missing).first().waitFor();
  await panePicture(page, `entry-findings-${language}`);
  await picture(page, `preview-register-${language}`);

  await pane.locator('#entry-subject').fill(language === 'zh' ? '路灯不亮' : 'Street light out');
  await pane.locator('#entry-details').fill(language === 'zh' ? '夜里出行不便' : 'Dark at night');
  await pane.getByRole('button', { name: say.now, exact: true }).first().click();
  await pane.getByRole('button', { name: say.save }).click();
  await pane.getByText(say.saved).waitFor();
  await openTab(say.tabs.handling);
  await pane.getByText(say.why).first().click();
  await panePicture(page, `handling-${language}`);

  await openTab(say.tabs.statistics);
  await pane.getByRole('row').filter({ hasText: say.figure }).first().waitFor();
  await panePicture(page, `statistics-${language}`);
  if (language === 'zh') await reportPicture(page, pane, say.report);
  await page.close();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The pane as it is seen, in a window tall enough for what stands in it. */
async function panePicture(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1440, height: 1200 });
  await page.locator('iframe').screenshot({ path: join(folder, `${name}.png`) });
  if (before) await page.setViewportSize(before);
}

/** The first page of the report workbook as LibreOffice prints it. */
async function reportPicture(page: Page, pane: FrameLocator, report: string): Promise<void> {
  const download = page.waitForEvent('download');
  await pane.getByRole('button', { name: report }).click();
  const scratch = await mkdtemp(join(tmpdir(), 'complaint-ledger-report-'));
  const file = join(scratch, 'report.xlsx');
  await writeFile(file, await readFile(await (await download).path()));
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', scratch, file]);
  const target = join(folder, 'report-zh');
  execFileSync('pdftoppm', [
    '-png',
    '-r',
    '70',
    '-f',
    '2',
    '-l',
    '2',
    '-singlefile',
    join(scratch, 'report.pdf'),
    target,
  ]);
  await rm(scratch, { recursive: true });
}
