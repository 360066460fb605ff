import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';
import type {} from '../../preview/page/preview-state';
import { describeWith } from '../support/need-program';
import { soundness } from '../support/written-workbook';
import { eventually } from './harness/eventually';
import { openBrowser, type OpenBrowser } from './harness/open-browser';
import { readSheet } from './harness/read-sheet';
import { storySteps } from './harness/story-steps';
import { serveBuilt, type ServedProduct } from './harness/serve-built';

/** 2019-05-20 09:00 in the office. */
const now = new Date('2019-05-20T01:00:00Z');
const asOf = '2019-05-20T09:00';

jest.setTimeout(600_000);

/** A figure of the API, as far as this story needs it. */
interface ApiSummary {
  readonly measures: readonly { readonly key: string; readonly value: number | null }[];
  readonly tables: readonly {
    readonly rows: readonly {
      readonly texts: readonly { readonly zh: string }[];
      readonly values: Readonly<Record<string, { readonly value: number | null }>>;
    }[];
  }[];
}

describeWith('chromium', 'chromium', 'The figures of a month, in the pane and outside it', () => {
  let product: ServedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let pane: FrameLocator;

  beforeAll(async () => {
    product = await serveBuilt();
    browser = await openBrowser();
    page = await browser.openPage(product.previewUrl, now);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    pane = page.frameLocator('iframe');
  });

  afterAll(async () => {
    await browser.browser.close();
    await product.stop();
  });

  const step = storySteps();

  /** What the pane says: the measures, and the counts by light. */
  let received = 0;
  let closed = 0;
  let byLight: ReadonlyMap<string, number> = new Map();

  step('should count the messages of the month, and by light', async () => {
    await pane.getByRole('button', { name: '新建台账' }).click();
    await pane.getByLabel('制度', { exact: true }).selectOption('government-message-board');
    await pane.getByLabel('台账名称').fill('西地省留言台账');
    await pane.getByRole('button', { name: '建立台账' }).click();
    await pane.getByText('台账已建立').waitFor();
    await pane.getByRole('tab', { name: '导入' }).click();
    await pane
      .locator('input[type=file]')
      .setInputFiles('samples/gov-messages-with-replies-120.xlsx');
    await pane.getByRole('button', { name: '核对' }).click();
    await pane.getByRole('button', { name: '导入全部 120 行' }).click();
    await pane.getByText('已导入 120 行').waitFor();

    await pane.getByRole('tab', { name: '统计' }).click();
    await pane.getByLabel('期间').selectOption('lastMonth');
    await pane.getByLabel('分组').selectOption('light');
    const groups = await rowsOf(pane.getByRole('region', { name: '表' }));
    const figures = await rowsOf(pane.locator('table:visible').first());
    received = Number(figures.get('受理量'));
    closed = Number(figures.get('办结量'));
    byLight = new Map([...groups].map(([light, count]) => [light, Number(count)]));
    expect(received).toBeGreaterThan(0);
    expect([...byLight.values()].reduce((sum, count) => sum + count, 0)).toBe(received);
  });

  step('should filter the register to the records of a figure', async () => {
    const figure = pane.getByTitle(/^在台账中查看：受理量/).first();
    await figure.click();
    await pane.getByText(`台账已按“受理量”筛选，显示 ${received} 件`).waitFor();
    const hidden = await page.evaluate(
      () => window.complaintPreview?.model.findSheet('台账')?.filteredRows.size,
    );
    expect(hidden).toBe(120 - received);
    await pane.getByText('显示全部').click();
  });

  step('should pin the table and the chart with the same figures', async () => {
    const act = (button: string) =>
      pane.getByRole('group', { name: /^时限状态/ }).getByRole('button', { name: button });
    await act('固定到工作表').click();
    await pane.getByText('已固定到工作表“时限状态 · 受理量 2019-04”。').waitFor();
    const cells = await readSheet(page, '时限状态 · 受理量 2019-04');
    const pinned = new Map(cells.slice(4).map(([light, count]) => [light, count]));
    expect(pinned).toEqual(byLight);
    const charts = await page.evaluate(() =>
      window.complaintPreview?.model.activeSheet.charts.map(({ title }) => title['Text']),
    );
    expect(charts).toEqual(['时限状态 · 受理量']);
    const pictures = () =>
      page.evaluate(() => {
        const sheet = window.complaintPreview?.univerAPI.getActiveWorkbook()?.getActiveSheet();
        return sheet?.getImages().length ?? 0;
      });
    expect(await eventually(pictures, (count) => count > 0)).toBe(1);

    await act('复制数值').click();
    await pane.getByText('数值已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\r\n')[0]).toMatch(/^时限状态\t受理量\t占比/);
    await act('复制图片').click();
    await pane.getByText('图片已复制').waitFor();
    const types = await page.evaluate(async () => {
      const items = await navigator.clipboard.read();
      return items.flatMap((item) => item.types);
    });
    expect(types).toEqual(['image/png']);
  });

  step('should build a PivotTable that counts the same', async () => {
    await pane.getByLabel('样式').selectOption('monthLight');
    await pane.getByRole('button', { name: '插入透视表' }).click();
    await pane.getByText('透视表已在工作表“月份 × 时限”').waitFor();
    const counted = async () => {
      const cells = await readSheet(page, '月份 × 时限');
      const header = cells.find(([first]) => first === '收到月份') ?? [];
      const row = cells.find(([month]) => month === '2019-04') ?? [];
      return new Map(
        header.slice(1, -1).flatMap((light, index) => {
          const count = row[index + 1];
          return typeof count === 'number' ? [[light, count] as const] : [];
        }),
      );
    };
    await pane.getByRole('button', { name: '刷新透视表' }).click();
    await pane.getByText('已刷新 1 张透视表。').waitFor();
    expect(await counted()).toEqual(byLight);
  });

  step(
    'should keep a PivotTable to the period, filter it by its slicer, and say the same',
    async () => {
      await pane.getByLabel('样式').selectOption('typeMonth');
      await pane.getByRole('button', { name: '插入透视表' }).click();
      await pane.getByText('透视表已在工作表“类型 × 月份”').waitFor();
      const total = async () => (await readSheet(page, '类型 × 月份')).at(-1)?.at(-1);
      expect(await total()).toBe(received);
      const slicer = page.getByRole('group', { name: '时限' });
      const [one = '', other = ''] = [...byLight.keys()];
      const press = (name: string, modifiers: readonly 'Control'[] = []) =>
        slicer.getByRole('button', { name, exact: true }).click({ modifiers: [...modifiers] });
      const count = (...lights: readonly string[]) =>
        lights.reduce((sum, light) => sum + (byLight.get(light) ?? 0), 0);
      await press(one);
      expect(await eventually(total, (figure) => figure !== received)).toBe(count(one));
      await press(other, ['Control']);
      expect(await eventually(total, (figure) => figure !== count(one))).toBe(count(one, other));
      await press(other);
      expect(await total()).toBe(count(other));
      await slicer.getByTitle('清除筛选器').click();
      expect(await total()).toBe(received);
    },
  );

  step('should download a workbook with the charts and PivotTables of the preview', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 .xlsx' }).click();
    const bytes = readFileSync(await (await download).path());
    expect(await soundness(bytes)).toEqual({ ok: true, errors: [] });
    const parts = unzipSync(bytes);
    const names = Object.keys(parts).filter((path) => /chart\d|pivotTable\d+\.xml$/.test(path));
    expect(names.sort()).toEqual([
      'xl/charts/chart1.xml',
      'xl/pivotTables/pivotTable1.xml',
      'xl/pivotTables/pivotTable2.xml',
    ]);
    const chart = strFromU8(parts['xl/charts/chart1.xml'] ?? new Uint8Array());
    const drawn = [...chart.matchAll(/<c:v>([^<]*)<\/c:v><\/c:pt>/g)].map(([, value]) => value);
    const lights = drawn.slice(0, byLight.size);
    expect(
      new Map(lights.map((light, index) => [light, Number(drawn[byLight.size + index])])),
    ).toEqual(byLight);
  });

  step('should give the same figures in the report workbook and through the API', async () => {
    const download = page.waitForEvent('download');
    await pane.getByRole('button', { name: '生成报表' }).click();
    const workbook = new ExcelJS.Workbook();
    const bytes = readFileSync(await (await download).path());
    await workbook.xlsx.load(bytes.buffer);
    const reported = new Map<unknown, unknown>();
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) => {
        const [name, value] = [row.getCell(1).value, row.getCell(2).value];
        if (!reported.has(name)) reported.set(name, value);
      }),
    );
    expect([reported.get('受理量'), reported.get('办结量')]).toEqual([received, closed]);

    const answered = await fetch(`${product.serviceUrl}/api/ledgers`);
    const [ledger] = (await answered.json()) as readonly { readonly id: string }[];
    const address = `${product.serviceUrl}/api/ledgers/${ledger?.id ?? ''}/summary`;
    const answer = await fetch(`${address}?period=2019-04&groupBy=light&asOf=${asOf}`);
    const summary = (await answer.json()) as ApiSummary;
    const measure = (key: string) => summary.measures.find((one) => one.key === key)?.value;
    expect([measure('received'), measure('closed')]).toEqual([received, closed]);
    const lights = (summary.tables[0]?.rows ?? []).map(
      ({ texts, values }) => [texts[0]?.zh, values['received']?.value] as const,
    );
    expect(new Map(lights)).toEqual(byLight);
  });

  step('should ask an older Excel for no more than it has, and say what is left out', async () => {
    await page.frame({ name: 'task-pane' })?.evaluate(() => {
      const { requirements } = Office.context;
      const full = { ...requirements };
      Object.assign(requirements, {
        isSetSupported: (name: string, least = '1.1') =>
          (name !== 'ExcelApi' || Number(least.split('.')[1]) < 10) &&
          full.isSetSupported(name, least),
      });
    });
    await pane.getByLabel('样式').selectOption('causePareto');
    await pane.getByRole('button', { name: '插入透视表' }).click();
    await pane
      .getByText(/已在工作表“原因排列（帕累托）”.*ExcelApi 1\.10.*ExcelApi 1\.12/)
      .waitFor();
    const made = await page.evaluate(() => {
      const { pivots = [], slicers = [] } = window.complaintPreview?.model ?? {};
      const pivot = pivots.find(({ name }) => name === 'LedgerPivot_causePareto');
      const own = slicers.filter(({ pivotId }) => pivotId === pivot?.id);
      return [pivot?.filters, pivot?.selected, own.length];
    });
    expect(made).toEqual([['收到月份'], {}, 0]);
  });

  it('should have asked nothing of other machines and thrown nothing', () => {
    expect(browser.trouble).toEqual([]);
  });

  /** The first figure of each row of a table, by the row's name. */
  async function rowsOf(
    table: ReturnType<FrameLocator['locator']>,
  ): Promise<ReadonlyMap<string, string>> {
    await table.locator('tbody tr').first().waitFor();
    const rows = await table.locator('tbody tr').all();
    const firstLine = (text = ''): string => text.trim().split('\n')[0] ?? '';
    const entries = await Promise.all(
      rows.map(async (row) => {
        const [name, value] = await row.locator('th, td').allInnerTexts();
        return [firstLine(name), firstLine(value)] as const;
      }),
    );
    return new Map(entries);
  }
});
