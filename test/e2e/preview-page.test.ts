import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Frame, Page } from 'playwright-core';
import type {} from '../../preview/page/preview-state';
import { describeWith } from '../support/need-program';
import { openBrowser, type OpenBrowser } from './harness/open-browser';
import { serveTinyAddin } from './harness/tiny-addin';

jest.setTimeout(300_000);

describeWith('chromium', 'chromium', 'The preview page', () => {
  let served: Awaited<ReturnType<typeof serveTinyAddin>>;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    served = await serveTinyAddin();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.browser.close();
    await served.stop();
  });
  beforeEach(async () => {
    page = await browser.openPage(served.url, new Date('2026-11-22T08:00:00Z'));
    page.setDefaultTimeout(60_000);
    await pane().locator('body[data-language]').waitFor({ state: 'attached' });
  });
  afterEach(async () => {
    await page.context().close();
    expect(browser.trouble).toEqual([]);
  });

  const pane = () => page.frameLocator('iframe');
  const frame = (): Frame => {
    const found = page.frame({ name: 'task-pane' });
    if (!found) throw new Error('The page has no task pane.');
    return found;
  };

  /** Writes formulas as the add-in would, and reads the values in a later batch. */
  const compute = (formulas: readonly (readonly (string | number)[])[]) =>
    frame().evaluate(async (cells) => {
      const rows = cells.map((row) => [...row]);
      return Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1);
        range.formulas = rows;
        await context.sync();
        range.load('values');
        await context.sync();
        return range.values as unknown[][];
      });
    }, formulas);

  /** Types into a cell of the active sheet, as a person does. */
  const type = async (row: number, column: number, text: string) => {
    await page.evaluate(
      ([at, to]) => {
        const sheet = window.complaintPreview?.univerAPI.getActiveWorkbook()?.getActiveSheet();
        sheet?.getRange(at, to).activate();
      },
      [row, column] as const,
    );
    await page
      .locator('.grid canvas')
      .first()
      .click({ position: { x: 2, y: 2 }, trial: true });
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const shown = (row: number, column: number) =>
    page.evaluate(
      async ([at, to]) => {
        await window.complaintPreview?.grid.calculated();
        const sheet = window.complaintPreview?.model.activeSheet;
        return [sheet?.valueAt(at, to), sheet?.formulaAt(at, to)];
      },
      [row, column] as const,
    );

  it('should give formulas their results before the add-in reads them', async () => {
    const values = await compute([
      [2, '=A1*3'],
      [46348, '=WORKDAY.INTL(A2,5,"0000011")'],
      [46354, '=NETWORKDAYS.INTL(A2,A3,"0000000",A2)'],
      ['=IF(MIN(9E9)=9E9,"none","some")', '=SUM(B1,A1)'],
    ]);
    expect(values).toEqual([
      [2, 6],
      [46348, 46353],
      [46354, 6],
      ['none', 8],
    ]);
  });

  it('should calculate with the functions of the add-in', async () => {
    const values = await compute([
      [21, '=COMPLAINT.TWICE(A1)'],
      [1, '=SUM(COMPLAINT.DOUBLES(A1:A2))'],
      [0, '=COMPLAINT.FAIL(A1)'],
    ]);
    expect(values.map(([, value]) => value)).toEqual([42, 44, '#N/A']);
  });

  it('should take what a person types into the model, its formulas and its events', async () => {
    await compute([[1, '=A1*10']]);
    await frame().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(({ address, details }) => {
          document.body.dataset['edited'] = `${address} ${String(details.valueAfter)}`;
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await type(0, 0, '7');
    await pane().locator('body[data-edited="A1 7"]').waitFor({ state: 'attached' });
    expect(await shown(0, 0)).toEqual([7, undefined]);
    expect(await shown(0, 1)).toEqual([70, '=A1*10']);
  });

  it('should grow a table when a person types below it', async () => {
    await compute([
      ['编号', '件数', '两倍'],
      ['T-1', 4, '=B2*2'],
    ]);
    await frame().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.tables.add('Sheet1!A1:C2', true);
        await context.sync();
      }),
    );
    await type(2, 1, '9');
    await page.waitForFunction(() => window.complaintPreview?.model.tables[0]?.area.rows === 3);
    await page.waitForFunction(
      () => window.complaintPreview?.model.activeSheet.valueAt(2, 2) === 18,
    );
    expect(await shown(2, 2)).toEqual([18, '=B3*2']);
  });

  it('should follow rows a person inserts and removes', async () => {
    await compute([
      ['a', '=A1&"!"'],
      ['b', '=A2&"!"'],
    ]);
    const insert = (remove: boolean) =>
      page.evaluate((away) => {
        const sheet = window.complaintPreview?.univerAPI.getActiveWorkbook()?.getActiveSheet();
        if (away) sheet?.deleteRow(1);
        else sheet?.insertRowsBefore(1, 1);
      }, remove);
    await insert(false);
    expect(await shown(1, 0)).toEqual([null, undefined]);
    expect(await shown(2, 1)).toEqual(['b!', '=A3&"!"']);
    await insert(true);
    expect(await shown(1, 1)).toEqual(['b!', '=A2&"!"']);
  });

  it('should run ribbon commands in the shared runtime and close and open the pane', async () => {
    await page.getByRole('button', { name: '关闭面板' }).click();
    expect(await page.locator('.pane').isVisible()).toBe(false);
    await page.getByRole('button', { name: '登记' }).click();
    await page.locator('.pane').waitFor();
    await pane().locator('body[data-command="openEntry"]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '关闭面板' }).click();
    await page.getByRole('button', { name: '打开面板' }).click();
    await page.locator('.pane').waitFor();
    expect(await pane().locator('body').getAttribute('data-command')).toBe('openEntry');
    await page.getByRole('button', { name: '统计' }).click();
    await page.getByText('加载项没有登记这个命令').waitFor();
  });

  it('should switch language and theme, reload the pane and keep the workbook', async () => {
    await compute([['kept']]);
    await page.getByRole('button', { name: 'English' }).click();
    await pane().locator('body[data-language="en-US"]').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Register', exact: true }).waitFor();
    await page.getByText('General', { exact: true }).first().waitFor();
    expect(await page.getByText('常规', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Dark' }).click();
    await pane().locator('body[data-theme="dark"]').waitFor({ state: 'attached' });
    await page.locator('[data-name="width-320"]').click();
    expect((await page.locator('.pane').boundingBox())?.width).toBe(320);
    expect(await shown(0, 0)).toEqual(['kept', undefined]);
    expect(await compute([['=1+1']])).toEqual([[2]]);
  });

  it('should let people download the workbook, and the pane its files', async () => {
    await compute([[1, '=A1+1']]);
    const workbook = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 .xlsx' }).click();
    const file = await workbook;
    expect(file.suggestedFilename()).toBe('投诉台账.xlsx');
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(readFileSync(await file.path()).buffer);
    expect(read.getWorksheet('Sheet1')?.getCell('B1').value).toEqual({
      formula: 'A1+1',
      result: 2,
    });
    const notes = page.waitForEvent('download');
    await pane().getByText('download').click();
    expect((await notes).suggestedFilename()).toBe('notes.txt');
  });
});
