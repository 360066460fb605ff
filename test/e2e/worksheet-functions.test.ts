import type { Frame, Page } from 'playwright-core';
import { computeFunction } from '../../addin/custom-functions/compute-function';
import { functionIds } from '../../addin/custom-functions/function-id';
import type {} from '../../preview/page/preview-state';
import { settingWith } from '../support/function-setting';
import { describeWith } from '../support/need-program';
import { eventually } from './harness/eventually';
import { openBrowser, type OpenBrowser } from './harness/open-browser';
import { serveBuilt, type ServedProduct } from './harness/serve-built';

const rulebookId = 'property-internal-procedure';
const setting = settingWith(rulebookId);
const cause = '管理服务工作不到位或有过失';
const clock = 'important-resolve';
const [[why]] = computeFunction('WHY', [[[clock]], [['2026-11-17']], [['important']]], setting) as [
  [string],
];

/** One cell for each function, with what it shows in a ledger of the property manager. */
const cells: Readonly<Record<(typeof functionIds)[number], readonly [string, unknown]>> = {
  DUE: [`=COMPLAINT.DUE("${clock}","2026-11-17","important")`, 46346],
  REMAINING: [`=COMPLAINT.REMAINING("${clock}","2026-11-17","2026-11-18","important")`, 2],
  LIGHT: [`=COMPLAINT.LIGHT("${clock}","2026-11-17","2026-11-23 10:00","","important")`, '逾期'],
  WHY: [`=COMPLAINT.WHY("${clock}","2026-11-17","important")`, why],
  ADDWORKDAYS: ['=COMPLAINT.ADDWORKDAYS(DATE(2026,9,30),5)', 46308],
  WORKDAYS: ['=COMPLAINT.WORKDAYS(DATE(2026,9,30),DATE(2026,10,13))', 5],
  ISWORKDAY: ['=COMPLAINT.ISWORKDAY(DATE(2026,10,10))', true],
  ADDWORKHOURS: ['=COMPLAINT.ADDWORKHOURS("2026-11-20 16:00",2)', 46346.75],
  WORKHOURS: ['=COMPLAINT.WORKHOURS("2026-11-20 16:00","2026-11-23 11:00")', 4],
  NEXTNUMBER: ['=COMPLAINT.NEXTNUMBER(D1:D2,"2026-11-22")', '2026-0008'],
  LEVEL: ['=COMPLAINT.LEVEL(E1:F1,E2:F2)', '重要投诉'],
  CHECK: ['=LEN(COMPLAINT.CHECK(E1:F1,E2:F2))>10', true],
};
const table = [
  ['2026-0007', '住户姓名', '投诉界定'],
  ['旧号', '王某', cause],
];

jest.setTimeout(600_000);

describeWith('chromium', 'chromium', 'The worksheet functions in the preview', () => {
  let product: ServedProduct;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    product = await serveBuilt();
    browser = await openBrowser();
    page = await browser.openPage(product.previewUrl, new Date('2026-11-22T08:00:00Z'));
    const pane = page.frameLocator('iframe');
    await pane.getByRole('button', { name: '新建台账' }).click();
    await pane.getByLabel('制度', { exact: true }).selectOption(rulebookId);
    await pane.getByLabel('台账名称').fill('物业投诉台账');
    await pane.getByRole('button', { name: '建立台账' }).click();
    await pane.getByText('台账已建立').waitFor();
  });

  afterAll(async () => {
    await browser.browser.close();
    await product.stop();
  });

  const frame = (): Frame => {
    const found = page.frame({ name: 'task-pane' });
    if (!found) throw new Error('The page has no task pane.');
    return found;
  };

  it('should show what each function computes in a cell', async () => {
    const formulas = functionIds.map((id) => [id, cells[id][0]]);
    await frame().evaluate(
      ({ rows, given }) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add('函数');
          sheet.getRange('D1:F2').values = given;
          await context.sync();
          sheet.getRangeByIndexes(0, 0, rows.length, 2).formulas = rows;
          sheet.activate();
          await context.sync();
        }),
      { rows: formulas, given: table },
    );
    const expected = functionIds.map((id) => [id, cells[id][1]]);
    const read = () =>
      page.evaluate(async () => {
        await window.complaintPreview?.grid.calculated();
        const sheet = window.complaintPreview?.model.findSheet('函数');
        return Array.from({ length: 12 }, (_, row) => [
          sheet?.valueAt(row, 0),
          sheet?.valueAt(row, 1),
        ]);
      });
    const isThere = (rows: readonly (readonly unknown[])[]) =>
      rows.every(([, value]) => value !== null && value !== undefined && value !== '');
    expect(await eventually(read, isThere)).toEqual(expected);
    expect(browser.trouble).toEqual([]);
  });
});
