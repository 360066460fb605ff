import { fillIn, openStage, textBox, type Stage } from '../../support/addin-stage';
import { act, screen } from '@testing-library/react';
import { appendRecords } from '../../../addin/workbook/append-records';
import { parseRecord } from '../../../core/record/parse-record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { readRulebook } from '../../support/read-rulebook';
import { rowByHeader, sheetValues } from '../../support/sheet-values';

let stage: Stage;
afterEach(() => stage.stop());

const id = 'government-message-board';
const limit = '答复时限';
const board = (): LedgerSettings => officeLedger(boundRulebook(id));

async function openBoard(version = readRulebook(id).version): Promise<LedgerSettings> {
  const ledger = board();
  stage = await openStage({
    ledger,
    pane: 'settings',
    rulebooks: { load: () => Promise.resolve({ ...readRulebook(id), version }) },
  });
  const ending = ledger.rulebook.events.find(({ ends }) => ends === 'closed')?.key ?? '';
  const recordOf = (number: string, events: Readonly<Record<string, string>>) =>
    parseRecord(
      { id: number, number, fields: { subject: '公交', details: '增加班次' }, events },
      ledger.rulebook,
      ledger.zone,
    ).record;
  await appendRecords(
    ledger,
    [
      recordOf('2026-0001', { received: '2026-11-10 09:00' }),
      recordOf('2026-0002', { received: '2026-11-02 09:00', [ending]: '2026-11-19 10:00' }),
    ],
    { at: officeNow, who: '', action: '登记' },
  );
  await screen.findByRole('heading', { name: '参数与制度版本' });
  return ledger;
}

const press = (name: string) => stage.user.click(screen.getByRole('button', { name }));
const look = async () => {
  await press('查看修改的影响');
  await screen.findByRole('button', { name: '应用' });
};
const cell = async (row: number, header: RegExp, kind?: 'formulas') => {
  const cells = await rowByHeader('台账', row, kind);
  const key = Object.keys(cells).find((each) => header.test(each)) ?? '';
  return cells[key];
};

const due = /·期限$/;
const light = /·时限$/;

/** Puts what Excel would show into the cells of the only clock; the stand-in does not calculate. */
async function show(row: number, serial: number, text: string): Promise<void> {
  const headers = Object.keys(await rowByHeader('台账', 1));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const put = (header: RegExp, value: unknown) => {
      const column = headers.findIndex((each) => header.test(each));
      sheet.getRangeByIndexes(row - 1, column, 1, 1).values = [[value]];
    };
    put(due, serial);
    put(light, text);
    await context.sync();
  });
}

describe('RulesForm', () => {
  it('should show which open clocks other parameters move, and apply them with a reason', async () => {
    await openBoard();
    expect(textBox(limit)).toHaveValue('15');
    fillIn({ [limit]: '10' });
    await look();
    expect(screen.getByText('未办结投诉的 1 个时限会改变：')).toBeVisible();
    const [, row] = screen.getAllByRole('row');
    expect(row).toHaveTextContent(/2026-0001.*2026-12-01正常.*2026-11-24/);
    await press('应用');
    expect(await screen.findByText('请写明原因。')).toBeVisible();
    fillIn({ 修改原因: '局务会决定' });
    const calculatedBy: unknown[] = [];
    stage.host.model.onChange(({ kind }) => {
      if (kind === 'calculate') calculatedBy.push(stage.surroundings.session.status.get());
    });
    await press('应用');
    expect(await screen.findByText('参数与制度版本已保存，到期日已重新计算。')).toBeVisible();
    expect(stage.surroundings.session.status.get()).toMatchObject({
      stored: {
        parameters: { replyWorkingDays: 10 },
        earlierRules: [{ parameters: { replyWorkingDays: 15 } }],
      },
    });
    // Worksheet functions see no cell change: they are told once the new rules are there.
    expect(calculatedBy).toMatchObject([
      { ledger: { rulebook: { parameters: { replyWorkingDays: 10 } } } },
    ]);
    expect((await sheetValues('历史')).at(-1)).toEqual(
      expect.arrayContaining(['修改参数或制度版本', '局务会决定']),
    );
    expect(String(await cell(2, due, 'formulas'))).toMatch(/^=/);
    expect(String(await cell(3, due, 'formulas'))).not.toMatch(/^=/);
    expect(await cell(3, due)).toBe(46_349);
  });

  it('should say at the control what a value cannot be, and that nothing was changed', async () => {
    await openBoard();
    await press('查看修改的影响');
    expect(await screen.findByText('参数和版本没有改变。')).toBeVisible();
    fillIn({ [limit]: '999' });
    expect(await screen.findByText(/应在 1–120 之间/)).toBeVisible();
    await press('查看修改的影响');
    expect(screen.queryByRole('button', { name: '应用' })).toBeNull();
  });

  it('should take up a newer version, and leave the rows of ended complaints as they were', async () => {
    const { rulebook } = await openBoard('99');
    await show(2, 46_360, '正常');
    await show(3, 46_350, '超期办结');
    expect(
      screen.getByText(new RegExp(`台账采用的制度版本是 ${rulebook.version}，现有版本 99`)),
    ).toBeVisible();
    await look();
    const [, row] = screen.getAllByRole('row');
    expect(row).toHaveTextContent(/2026-0001.*2026-12-04正常2026-12-01正常/);
    fillIn({ 修改原因: '采用新版' });
    await press('应用');
    expect(await screen.findByText('参数与制度版本已保存，到期日已重新计算。')).toBeVisible();
    expect(screen.queryByText(/台账采用的制度版本是/)).toBeNull();
    expect(stage.surroundings.session.status.get()).toMatchObject({
      stored: { rulebookVersion: '99', earlierRules: [{ version: rulebook.version }] },
    });
    expect(String(await cell(2, due, 'formulas'))).toMatch(/^=/);
    expect(await cell(3, due, 'formulas')).toBe(46_350);
    expect(await cell(3, light, 'formulas')).toBe('超期办结');
  });

  it('should show what the ledger runs by once that has come from others', async () => {
    await openBoard();
    expect(textBox(limit)).toHaveValue('15');
    const { status } = stage.surroundings.session;
    const open = status.get();
    if (open.kind !== 'open') throw new Error(open.kind);
    const rulebook = boundRulebook(id, { replyWorkingDays: 10 });
    act(() => status.set({ ...open, ledger: { ...open.ledger, rulebook } }));
    expect(textBox(limit)).toHaveValue('10');
  });
});
