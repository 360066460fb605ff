import { fillIn, openStage, type Stage } from '../../support/addin-stage';
import { act, fireEvent, screen } from '@testing-library/react';
import { appendRecords } from '../../../addin/workbook/append-records';
import { parseRecord } from '../../../core/record/parse-record';
import { encodeGb18030 } from '../../support/gb18030';
import { officeNow } from '../../support/office-ledger';
import { ownRulebook } from '../../support/own-rulebook';
import { rowByHeader, sheetValues } from '../../support/sheet-values';

let stage: Stage;
afterEach(() => stage.stop());

const press = (name: string) => stage.user.click(screen.getByRole('button', { name }));
const open = async (content: string | Uint8Array, name = 'own.yaml') => {
  const door = screen.getByText('本单位自己的制度（YAML 文件）').closest('details');
  if (door) door.open = true;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = new File([], name);
  Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  fireEvent.change(screen.getByLabelText('选择制度文件'), { target: { files: [file] } });
  await screen.findByRole('region', { name: '检查结果' });
};
const shown = () => screen.getByRole('region', { name: '检查结果' }).textContent;

const second = ownRulebook
  .replace("version: '1'", "version: '2'")
  .replace('default: 3', 'default: 5')
  .replace("due: '2026-11-23'", "due: '2026-11-25'")
  .replace(
    "required: true, use: complainant, clause: '1' }",
    "required: true, use: complainant, clause: '1' }\n  - { key: place, title: { zh: 地点, en: place }, clause: '1' }",
  )
  .replace(
    '\nclocks:',
    "\n  - { key: visited, title: { zh: 回访, en: visited }, after: [handled], clause: '3' }\nclocks:",
  );

/** A workbook with a ledger by the own rulebook and one open complaint. */
async function adopt(): Promise<void> {
  stage = await openStage({ pane: 'settings' });
  await screen.findByRole('combobox', { name: '制度' });
  await open(ownRulebook);
  await press('选用这部制度');
  await screen.findByRole('button', { name: '建立台账' });
  await press('建立台账');
  await screen.findByText(/^台账已建立/);
  const status = stage.surroundings.session.status.get();
  if (status.kind !== 'open') throw new Error(status.kind);
  const { ledger } = status;
  const { record } = parseRecord(
    { id: '1', number: '1', fields: { name: '王女士' }, events: { received: '2026-11-20 09:00' } },
    ledger.rulebook,
    ledger.zone,
  );
  await appendRecords(ledger, [record], { at: officeNow, who: '', action: '登记' });
}

describe('RulebookFile', () => {
  it('should create a ledger that runs without the file', async () => {
    await adopt();
    await act(() => stage.surroundings.session.reload());
    expect(stage.surroundings.session.status.get()).toMatchObject({
      kind: 'open',
      stored: { rulebookId: 'small-office', ownRulebook: true },
      ledger: { rulebook: { title: { zh: '小办公室投诉办法' } } },
    });
  });

  it('should show the due dates of its examples before it is adopted', async () => {
    stage = await openStage({ pane: 'settings' });
    await screen.findByRole('combobox', { name: '制度' });
    await open(ownRulebook);
    expect(shown()).toMatch(/检查通过，1 个例子都算得对。.*三日内：相符.*处理 2026-11-23/s);
  });

  it('should name the line of each fault by severity and offer no adoption', async () => {
    stage = await openStage({ pane: 'settings' });
    await screen.findByRole('combobox', { name: '制度' });
    await open(
      ownRulebook
        .replace('to: handled, within', 'to: gone, within')
        .replace('zh: 处理完毕', 'zh: 投诉人'),
    );
    expect(shown()).toMatch(/还不能采用.*错误（\d+）.*第 16 行：.*gone.*提醒（1）第 14 行：/s);
    expect(screen.queryByRole('button', { name: '选用这部制度' })).toBeNull();
    await open(ownRulebook.replace("due: '2026-11-23'", "due: '2026-11-24'"));
    expect(await screen.findByText(/例子（1 个，1 个不符）/)).toBeVisible();
    expect(shown()).toMatch(
      /第 26 行.*应为 state running, due 2026-11-24，算得 state running, due 2026-11-23。/s,
    );
  });

  it('should say what a wrong file is', async () => {
    stage = await openStage({ pane: 'settings' });
    await screen.findByRole('combobox', { name: '制度' });
    for (const [content, message] of [
      [new Uint8Array(5 * 1024 * 1024).fill(35), /文件有 5\.0 MB，制度文件最大 1 MB/],
      [Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 1]), /不是文本文件/],
      ['编号,投诉人\n1,王女士\n', /文件里没有制度/],
      ['id: [', /不是正确的 YAML/],
      [ownRulebook.replace('id: small-office', 'id: hotel'), /“hotel”是随产品提供的制度的名称/],
    ] as const) {
      await open(content);
      expect(await screen.findByText(message)).toBeVisible();
      expect(shown()).toContain('还不能采用');
    }
    await open(encodeGb18030(ownRulebook));
    expect(await screen.findByText(/文件的编码是 GB18030，已按此读取/)).toBeVisible();
    expect(screen.getByRole('button', { name: '选用这部制度' })).toBeVisible();
  });

  it('should preview a newer version on the open complaints, take it up and add its columns', async () => {
    await adopt();
    await open(second);
    await press('采用（先看影响）');
    await screen.findByText(/台账采用的制度版本是 1，现有版本 2/);
    expect(screen.getByText(/版本 2 可以采用了：请在上面“参数与制度版本”查看影响/)).toBeVisible();
    fillIn({ 处理天数: '5' });
    await press('查看修改的影响');
    await screen.findByRole('button', { name: '应用' });
    const [, row] = screen.getAllByRole('row');
    expect(row).toHaveTextContent(/1处理2026-11-23.*2026-11-25/);
    fillIn({ 修改原因: '修订' });
    await press('应用');
    expect(await screen.findByText('参数与制度版本已保存，到期日已重新计算。')).toBeVisible();
    await act(() => stage.surroundings.session.reload());
    expect(stage.surroundings.session.status.get()).toMatchObject({
      kind: 'open',
      stored: { rulebookVersion: '2', parameters: { days: 5 } },
      ledger: { rulebook: { version: '2' } },
    });
    const headers = Object.keys(await rowByHeader('台账', 1));
    expect(headers.slice(-2)).toEqual(['回访', '地点']);
    expect((await sheetValues('历史')).at(-1)).toEqual(expect.arrayContaining(['修订']));
  });

  it('should refuse another regime with its effect on the records, and an unchanged version', async () => {
    await adopt();
    await open(ownRulebook);
    expect(await screen.findByText(/完全相同/)).toBeVisible();
    await open(ownRulebook.replace('三日内处理。', '三天内处理。'));
    expect(await screen.findByText(/版本却仍是 1/)).toBeVisible();
    await open(second.replace('id: small-office', 'id: large-office'));
    expect(await screen.findByText(/这是制度“large-office”/)).toBeVisible();
    expect(await screen.findByText('现有未办结投诉的 1 个时限与现在不同：')).toBeVisible();
    expect(screen.queryByRole('button', { name: '采用（先看影响）' })).toBeNull();
  });

  it('should keep the ledger closed when what the workbook kept is damaged', async () => {
    await adopt();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('制度').getRange('A1').values = [['|{"id":']];
      await context.sync();
    });
    await act(() => stage.surroundings.session.reload());
    expect(stage.surroundings.session.status.get()).toMatchObject({
      kind: 'broken',
      findings: [{ code: 'own-rulebook-damaged' }],
    });
  });
});
