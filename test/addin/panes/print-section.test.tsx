import { openStage, type Stage } from '../../support/addin-stage';
import { fireEvent } from '@testing-library/react';
import { appendRecords } from '../../../addin/workbook/append-records';
import { parseRecord } from '../../../core/record/parse-record';
import type { RawRecord } from '../../../core/record/record';
import { draftEntries } from '../../support/draft-comments';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { selectCell, unfold } from '../../support/selected-case';

let stage: Stage;
afterEach(() => stage.stop());

/** The handling pane's print section over complaints, with a paper chosen by its place. */
async function openPrintOf(id: string, raws: readonly RawRecord[], cells: string, paper: string) {
  const ledger = officeLedger(boundRulebook(id));
  stage = await openStage({ ledger, pane: 'handling' });
  const records = raws.map((raw) => parseRecord(raw, ledger.rulebook, ledger.zone).record);
  await appendRecords(ledger, records, { at: officeNow, who: '', action: '登记' });
  await selectCell(stage, cells);
  const section = await unfold('打印表单');
  fireEvent.change(section.getByLabelText('表单或文书'), { target: { value: paper } });
  return section;
}

/** The same over three complaints about an office's staff. */
const openPrint = (cells: string) =>
  openPrintOf(
    'common-report-manual-b',
    ['T1', 'T2', 'T3'].map((number) => ({
      id: number,
      number,
      fields: { complainant: `赵${number}`, contact: '13900001111', content: '夜间排污' },
      events: { received: '2026-11-20 09:30' },
    })),
    cells,
    '1',
  );

const print = async (section: Awaited<ReturnType<typeof unfold>>) =>
  stage.user.click(section.getByRole('button', { name: '打印表单' }));

const papers = () => stage.host.model.sheets.filter(({ name }) => name.startsWith('投诉举报'));

const textsOn = (sheet: ReturnType<typeof papers>[number] | undefined): readonly string[] => {
  const texts: string[] = [];
  const all = { row: 0, column: 0, rows: 200, columns: 10 };
  sheet?.grid.forEach(all, (_row, _column, { value }) => texts.push(String(value)));
  return texts;
};

describe('Printing forms', () => {
  it('should make a sheet of the selected complaint, A4 and one page wide, and show it', async () => {
    const section = await openPrint('B2');
    await print(section);
    await section.findByText('已生成工作表“投诉举报登记表 T1”，按 Ctrl+P 打印。');
    const [sheet] = papers();
    expect(stage.host.model.activeSheet.name).toBe('投诉举报登记表 T1');
    expect(textsOn(sheet)).toEqual(expect.arrayContaining(['投诉举报登记表', '赵T1', '夜间排污']));
    expect(sheet?.settings.page).toMatchObject({
      paperSize: 'A4',
      orientation: 'Portrait',
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      leftMargin: 56.7,
      centerFooter: '第 &P 页　共 &N 页',
    });
    expect(sheet?.settings.showGridlines).toBe(false);
    expect(sheet?.styleAt(0, 0)).toMatchObject({ fontName: '宋体', bold: true });
  });

  it('should print every selected row that is shown, and again under other names', async () => {
    const section = await openPrint('A2:C4');
    await print(section);
    await section.findByText(/已生成 3 张工作表/);
    await selectCell(stage, 'A2:A3');
    await print(section);
    await section.findByText(/已生成 2 张工作表/);
    expect(papers().map(({ name }) => name)).toEqual([
      '投诉举报登记表 T1',
      '投诉举报登记表 T2',
      '投诉举报登记表 T3',
      '投诉举报登记表 T1 2',
      '投诉举报登记表 T2 2',
    ]);
  });

  it('should leave out rows that are hidden', async () => {
    const section = await openPrint('A2:A4');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('3:3').rowHidden = true;
      await context.sync();
    });
    await print(section);
    await section.findByText(/已生成 2 张工作表/);
    expect(papers().map(({ name }) => name)).toEqual(['投诉举报登记表 T1', '投诉举报登记表 T3']);
  });

  it('should leave out of a copy what the regime hides from its reader', async () => {
    const section = await openPrint('A2');
    expect(section.getByText(/含全部个人信息；要送交他人的/)).toBeVisible();
    expect(section.getByText(/每件一份，一次最多 50 件。$/)).toBeVisible();
    const reader = section.getByRole('option', { name: /专家/ });
    fireEvent.change(section.getByLabelText('送交'), {
      target: { value: reader.getAttribute('value') },
    });
    expect(section.getByText(/这一份按制度不印（视案件情形）：/)).toHaveTextContent(
      '投诉举报人身份、联系方式',
    );
    await print(section);
    await section.findByText(/已生成工作表/);
    const texts = textsOn(papers()[0]);
    expect(texts).toContain('（保密）');
    expect(texts.join()).not.toMatch(/赵T1|13900001111/);
  });

  it('should say so when no complaint is selected, and write nothing', async () => {
    const section = await openPrint('A900');
    await print(section);
    await section.findByText('请先在“台账”工作表中选中要打印的一行或几行投诉。');
    expect(papers()).toEqual([]);
  });

  it('should list more complaints on one sheet than it makes sheets of', async () => {
    const comments = draftEntries.slice(0, 60).map((entry, index) => ({
      ...entry,
      number: String(index + 1),
    }));
    const section = await openPrintOf('gb5-feedback-summary', comments, 'A2:A61', '0');
    expect(section.getByText(/逐行列在一张表上，一次最多 500 件。$/)).toBeVisible();
    await print(section);
    await section.findByText('已生成工作表“反馈意见处理情况”，按 Ctrl+P 打印。');
    const texts = textsOn(stage.host.model.activeSheet);
    expect(texts.filter((text) => text === '采纳')).toHaveLength(60);
  });
});
