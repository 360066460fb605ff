import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { FrameLocator, Page } from 'playwright-core';
import { assessRecord } from '../../core/clock/assess-record';
import { lightName } from '../../core/clock/light-name';
import { formatWall, parseIsoWall } from '../../core/date/wall-time';
import { serialOfWall } from '../../core/workbook/excel-serial';
import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { officeZone } from '../support/office-ledger';
import { describeWith } from '../support/need-program';
import { recalculate } from '../support/recalculate';
import { boundRulebook, sampleMessages } from '../support/sample-ledger';
import { eventually } from './harness/eventually';
import { openBrowser, type OpenBrowser } from './harness/open-browser';
import { readRows, type Row } from './harness/read-sheet';
import type {} from '../../preview/page/preview-state';
import { storySteps } from './harness/story-steps';
import { serveBuilt, type ServedProduct } from './harness/serve-built';

/** 2019-05-20 09:00 in the office: some messages answered in time, some late. */
const now = new Date('2019-05-20T01:00:00Z');
const asOf = now.getTime() / 1000;

const setting = {
  zone: officeZone,
  calendar: compileCalendar(
    { kind: 'cn-statutory', closures: [], extraWorkdays: [], hours: defaultHours },
    statutoryDays,
  ),
};

jest.setTimeout(600_000);

describeWith(
  'chromium',
  'chromium',
  'The first ledger, from a spreadsheet to its monthly report',
  () => {
    let product: ServedProduct;
    let browser: OpenBrowser;
    let page: Page;
    let pane: FrameLocator;
    const rulebook = boundRulebook('government-message-board');

    beforeAll(async () => {
      product = await serveBuilt();
      browser = await openBrowser();
      page = await browser.openPage(product.previewUrl, now);
      pane = page.frameLocator('iframe');
    });

    afterAll(async () => {
      await browser.browser.close();
      await product.stop();
    });

    const step = storySteps();
    const openTab = (name: string) => pane.getByRole('tab', { name }).click();
    const registerRows = (isReady: (rows: readonly Row[]) => boolean) =>
      readRows(page, '台账', isReady);

    step('should create a ledger from a rulebook', async () => {
      await pane.getByRole('button', { name: '新建台账' }).click();
      await pane.getByLabel('制度', { exact: true }).selectOption('government-message-board');
      await pane.getByLabel('台账名称').fill('西地省留言台账');
      await pane.getByRole('button', { name: '建立台账' }).click();
      await pane.getByText('台账已建立').waitFor();
      const names = await page.evaluate(() =>
        window.complaintPreview?.model.sheets.map(({ name }) => name),
      );
      expect(names).toEqual(expect.arrayContaining(['台账', '日历', '历史', '设置']));
    });

    step('should import 120 messages with the due dates and lights the core computes', async () => {
      await openTab('导入');
      await pane
        .locator('input[type=file]')
        .setInputFiles('samples/gov-messages-with-replies-120.xlsx');
      await pane.getByRole('button', { name: '核对' }).click();
      await pane.getByText('没有发现问题').waitFor();
      await pane.getByRole('button', { name: '导入全部 120 行' }).click();
      await pane.getByText('已导入 120 行').waitFor();

      const rows = await registerRows(
        (all) => all.length === 120 && all.every((row) => typeof row['答复留言·期限'] === 'number'),
      );
      const shown = rows.map((row) => [row['留言编号'], row['答复留言·期限'], row['时限']]);
      const records = await sampleMessages(rulebook);
      const expected = records.map((record) => {
        const { clocks, light } = assessRecord(record, rulebook, setting, asOf);
        const due = clocks[0]?.due;
        const day = due?.kind === 'day' ? due.day : NaN;
        return [record.number, serialOfWall(day * 86_400), lightName(light).zh];
      });
      expect(shown).toEqual(expected);
      expect(new Set(shown.map(([, , light]) => light))).toEqual(new Set(['已办结', '超期办结']));
    });

    step('should name what is missing and write nothing', async () => {
      await openTab('登记');
      await pane.locator('#entry-details').fill('小区门口路灯坏了三天，夜里出行不便。');
      await pane.getByRole('button', { name: '现在' }).first().click();
      await pane.getByRole('button', { name: '保存登记' }).click();
      await pane.getByText('“留言主题”未填写').first().waitFor();
      expect(
        await pane.locator('#entry-subject').evaluate((input) => input === document.activeElement),
      ).toBe(true);
      expect(await registerRows(() => true)).toHaveLength(120);
    });

    step('should save the complaint once it is complete, running and green', async () => {
      await pane.locator('#entry-subject').fill('路灯不亮');
      await pane.getByText('2019-06-11').first().waitFor();
      await pane.getByRole('button', { name: '保存登记' }).click();
      await pane.getByText('已登记').waitFor();
      const rows = await registerRows((all) => all.at(-1)?.['时限'] === '正常');
      expect(rows).toHaveLength(121);
      expect(rows.at(-1)).toMatchObject({
        留言主题: '路灯不亮',
        '答复留言·期限': serialOfWall(wallOf('2019-06-11T00:00:00')),
      });
    });

    step('should explain the due date and turn blue when the reply is recorded', async () => {
      const before = await statistics();
      await openTab('办理');
      await pane.getByText('为什么是这一天').click();
      await pane.getByText('端午节').first().waitFor();
      await pane.locator('summary:visible', { hasText: '答复时间' }).click();
      await pane.locator('#step-replied-reply').fill('已派员修复。');
      await pane.getByRole('button', { name: /答复时间/ }).click();
      const rows = await registerRows((all) => all.at(-1)?.['时限'] === '已办结');
      expect(Math.floor(Number(rows.at(-1)?.['答复时间']))).toBe(
        serialOfWall(wallOf('2019-05-20T00:00:00')),
      );
      const closed = String(Number(before['办结量']) + 1);
      const after = await eventually(statistics, (figures) => figures['办结量'] === closed);
      expect(after['受理量']).toBe(before['受理量']);
    });

    step('should download the report the functions wrote, with the same figures', async () => {
      const figures = await statistics();
      const download = page.waitForEvent('download');
      await pane.getByRole('button', { name: '生成报表' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
      const bytes = new Uint8Array(readFileSync(await file.path()));
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load((await recalculate(bytes)).buffer as ArrayBuffer);
      const cells = new Map<string, string>();
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) => {
          const texts = (row.values as unknown[])
            .filter((value) => value !== null && value !== undefined)
            .map(String);
          const [name, value] = texts;
          if (name !== undefined && value !== undefined && !cells.has(name)) cells.set(name, value);
        }),
      );
      expect(cells.get('受理量')).toBe(figures['受理量']);
      expect(cells.get('办结量')).toBe(figures['办结量']);
      expect(Number(cells.get('按时办结率'))).toBeCloseTo(
        parseFloat(figures['按时办结率'] ?? '') / 100,
        4,
      );
    });

    it('should have asked nothing of other machines and thrown nothing', () => {
      expect(browser.trouble).toEqual([]);
    });

    async function statistics(): Promise<Record<string, string>> {
      await openTab('统计');
      await pane.getByRole('button', { name: '刷新', exact: true }).click();
      await pane.getByText('受理量').first().waitFor();
      const rows = await pane.locator('table:visible').first().locator('tbody tr').all();
      const entries = await Promise.all(
        rows.map(async (row) => {
          const [name = '', value = ''] = await row.locator('th, td').allInnerTexts();
          return [name.trim().split('\n')[0] ?? '', value.trim().split('\n')[0] ?? ''] as const;
        }),
      );
      return Object.fromEntries(entries);
    }
  },
);

function wallOf(text: string): number {
  const wall = parseIsoWall(text);
  if (wall === undefined || formatWall(wall) !== text) throw new Error(text);
  return wall;
}
