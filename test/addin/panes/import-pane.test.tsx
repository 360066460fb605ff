import { openStage, type Stage } from '../../support/addin-stage';
import { fireEvent, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { assessRecord } from '../../../core/clock/assess-record';
import { parseRecord } from '../../../core/record/parse-record';
import { readRegister } from '../../../addin/workbook/read-register';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { sheetValues } from '../../support/sheet-values';

const ledger = officeLedger(boundRulebook('government-message-board'));
let stage: Stage;
beforeEach(async () => {
  stage = await openStage({ ledger, pane: 'import' });
  await screen.findByRole('button', { name: '选择文件' });
});
afterEach(() => stage.stop());

/** A file as the browser hands it over; jsdom's own has no arrayBuffer. */
const fileOf = (name: string, bytes: Uint8Array): File =>
  Object.assign(new File([], name), {
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
  });
const csv = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const take = (file: File) =>
  fireEvent.change(screen.getByLabelText('选择文件', { selector: 'input' }), {
    target: { files: [file] },
  });
const press = async (name: string | RegExp) =>
  stage.user.click(await screen.findByRole('button', { name }));

const header = '留言编号,留言用户,留言主题,留言时间,留言详情';
const good = '1,甲,路灯不亮,2026/11/2 9:00:00,晚上很黑';

describe('ImportPane', () => {
  it('should import the sample workbook with the due dates and lights the core computes', async () => {
    const bytes = readFileSync('samples/gov-messages-with-replies-120.xlsx');
    take(fileOf('gov-messages-with-replies-120.xlsx', new Uint8Array(bytes)));
    expect(await screen.findByText(/120 行数据/)).toBeVisible();
    for (const column of ['留言编号', '留言时间', '答复时间']) {
      expect(screen.getByRole('combobox', { name: new RegExp(column) })).not.toHaveValue('');
    }
    await press('核对');
    await press('导入全部 120 行');
    expect(await screen.findByText('已导入 120 行。')).toBeVisible();
    const { rows } = await readRegister(ledger);
    expect(rows).toHaveLength(120);
    for (const { raw } of rows) {
      const { record, findings } = parseRecord(raw, ledger.rulebook, ledger.zone);
      expect(findings).toEqual([]);
      const { clocks } = assessRecord(record, ledger.rulebook, ledger, officeNow);
      expect(clocks[0]?.due).toBeDefined();
    }
    expect(await sheetValues('历史')).toHaveLength(121);
  });

  it('should take a file that is dropped', async () => {
    const zone = screen.getByText('把 .xlsx 或 .csv 文件拖到这里').closest('div');
    fireEvent.drop(zone ?? document.body, {
      dataTransfer: { files: [fileOf('a.csv', csv(header, good))] },
    });
    expect(await screen.findByText(/1 行数据/)).toBeVisible();
  });

  it('should say what a file is that cannot be read', async () => {
    take(fileOf('旧.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])));
    expect(await screen.findByText(/错误：/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '核对' })).toBeNull();
  });

  it('should list findings by row and import only the good rows on demand', async () => {
    take(fileOf('a.csv', csv(header, good, '2,乙,噪声,13月40日,太吵', '3,丙,积水,2026/11/3,积水')));
    await press('核对');
    expect(await screen.findByText(/第 3 行「留言时间」 错误/)).toBeVisible();
    await press('只导入没有错误的 2 行');
    expect(await screen.findByText('已导入 2 行。')).toBeVisible();
    const { rows } = await readRegister(ledger);
    expect(rows.map(({ raw }) => raw.number)).toEqual(['1', '3']);
  });

  it('should leave ambiguous dates unread until their order is declared', async () => {
    take(fileOf('a.csv', csv(header, '1,甲,路灯,04/05/2026,黑')));
    await press('核对');
    expect(await screen.findByText(/1 处错误/)).toBeVisible();
    await stage.user.selectOptions(screen.getByRole('combobox', { name: '日期的顺序' }), 'mdy');
    await press('核对');
    expect(await screen.findByText('没有发现问题。')).toBeVisible();
    await press('导入全部 1 行');
    await screen.findByText('已导入 1 行。');
    const { rows } = await readRegister(ledger);
    expect(rows[0]?.raw.events?.['received']).toBe('2026-04-05');
  });

  it('should not let two columns go to the same one', async () => {
    take(fileOf('a.csv', csv(header, good)));
    await stage.user.selectOptions(
      await screen.findByRole('combobox', { name: /留言主题/ }),
      'received',
    );
    expect(await screen.findByText(/都对应到“received”/)).toBeVisible();
    expect(screen.getByRole('button', { name: '核对' })).toBeDisabled();
  });

  it('should skip rows whose number stands in the register, and number those that have none', async () => {
    for (const lines of [[good], [good, ',乙,噪声,2026/11/3,太吵']]) {
      take(fileOf('a.csv', csv(header, ...lines)));
      await screen.findByText(new RegExp(`${lines.length} 行数据`));
      await press('核对');
      await press(new RegExp(`导入全部 ${lines.length} 行`));
      await screen.findByText(/已导入 1 行。/);
    }
    expect(screen.getByText(/其中 1 行的编号已在台账中/)).toBeVisible();
    const { rows } = await readRegister(ledger);
    expect(rows.map(({ raw }) => raw.number)).toEqual(['1', '2026-0001']);
  });

  it('should keep a text that begins like a formula a text', async () => {
    take(fileOf('a.csv', csv(header, '1,甲,=1+1,2026/11/2,"@cmd|calc"')));
    await press('核对');
    await press('导入全部 1 行');
    await screen.findByText('已导入 1 行。');
    const cells = (await sheetValues('台账')).flat();
    expect(cells).toEqual(expect.arrayContaining(['=1+1', '@cmd|calc']));
  });

  it('should warn of rows without a time of receipt', async () => {
    take(fileOf('a.csv', csv('留言编号,留言主题', '1,路灯不亮')));
    await press('核对');
    expect(await screen.findByText(/第 2 行.*提醒：.*缺少收到投诉的时间/)).toBeVisible();
  });

  it('should offer the findings to take away', async () => {
    take(fileOf('a.csv', csv(header, '1,甲,路灯,=昨天,黑')));
    await stage.user.selectOptions(
      await screen.findByRole('combobox', { name: /留言时间/ }),
      'received',
    );
    await press('核对');
    let saved: Blob | undefined;
    const createObjectURL = (blob: Blob) => {
      saved = blob;
      return 'blob:findings';
    };
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = () => undefined;
    await press('下载核对结果');
    expect(saved?.type).toBe('text/csv');
    expect(screen.getByText(/第 2 行/)).toBeVisible();
  });
});

describe('ImportPane of a regime with acceptance rules', () => {
  it('should fold away what merely says that a complaint is to be accepted', async () => {
    stage.stop();
    const regime = officeLedger(boundRulebook('cfpb-company-response'));
    stage = await openStage({ ledger: regime, pane: 'import' });
    await screen.findByRole('button', { name: '选择文件' });
    const bytes = readFileSync('samples/cfpb-complaints-147.csv');
    take(fileOf('cfpb-complaints-147.csv', new Uint8Array(bytes)));
    await stage.user.selectOptions(
      await screen.findByRole('combobox', { name: '日期的顺序' }),
      'mdy',
    );
    await press('核对');
    const notes = await screen.findByText(/另有 \d+ 条说明/);
    expect(screen.getAllByText(/ 说明：/)[0]).not.toBeVisible();
    await stage.user.click(notes);
    expect(screen.getAllByText(/ 说明：/)[0]).toBeVisible();
  });
});
