import { openStage, type Stage } from '../../support/addin-stage';
import { act, screen } from '@testing-library/react';
import { parseNotices } from '../../../addin/service/parse-notices';
import type { Service } from '../../../addin/service/service';
import { appendRecords } from '../../../addin/workbook/append-records';
import { writeServiceId } from '../../../addin/workbook/write-service-id';
import { parseRecord } from '../../../core/record/parse-record';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { selectCell, unfold } from '../../support/selected-case';
import { sheetValues } from '../../support/sheet-values';

const ledger = officeLedger(boundRulebook('property-internal-procedure'));
const title = { zh: '催办通知', en: 'Chase notice' };
const number = '催办〔2026〕1号';
const text = `催办通知 ${number}\n致：工程部 李工\n投诉 1 的“处理”期限为 2026-11-20 17:30，已经逾期。\n小区 2026-11-21 09:00\n签收：＿＿＿＿ ＿＿年＿月＿日`;
const notice = {
  ...{ number, step: 'notice', title, record: '1', clock: 'handle' },
  because: { zh: '处理', en: 'Handling' },
  ...{ department: '工程部', handler: '李工' },
  due: '2026-11-20T17:30:00+08:00',
  issuedAt: '2026-11-21T09:00:00+08:00',
  text: { zh: text, en: text },
};
const reminder = { ...notice, number: undefined, title: { zh: '提醒', en: 'Reminder' } };
const other = { ...notice, number: '催办〔2026〕2号', record: '2' };
const signed = { ...notice, receivedAt: '2026-11-22T16:00:00+08:00', receivedBy: '王某' };

const answer = (...notices: readonly object[]) =>
  Promise.resolve({ ok: true, value: parseNotices({ notices }) ?? [] } as const);
const away = () => Promise.resolve({ ok: false, trouble: { kind: 'away' } } as const);

let stage: Stage;
const open = async (service: Partial<Service> | undefined) => {
  stage = await openStage({ ledger, pane: 'handling', ...(service && { service }) });
  if (service) await writeServiceId('s1', '服务中的台账标识');
  await act(() => stage.surroundings.session.reload());
  const raw = { id: '1', number: '1', events: { received: '2026-11-20 09:00' } };
  const { record } = parseRecord(raw, ledger.rulebook, ledger.zone);
  await appendRecords(ledger, [record], { at: officeNow, who: '', action: '登记' });
  await selectCell(stage, 'A2');
  return unfold('催办、督办');
};
afterEach(() => stage.stop());

describe('NoticesSection', () => {
  it('should say that notices need a shared ledger', async () => {
    const section = await open(undefined);
    expect(section.getByText(/台账共享后，由服务按制度发出/)).toBeVisible();
  });

  it('should say that there is none yet', async () => {
    const section = await open({ notices: () => answer() });
    expect(await section.findByText('这件投诉还没有提醒、催办或督办通知。')).toBeVisible();
  });

  it('should say that the service is away, and read again when asked', async () => {
    let isBack = false;
    const section = await open({ notices: () => (isBack ? answer(notice) : away()) });
    expect(
      await section.findByText(
        /服务没有应答。台账和统计照常可用，什么都没有丢失；服务恢复后即可继续。/,
      ),
    ).toBeVisible();
    isBack = true;
    await stage.user.click(section.getByRole('button', { name: '重试' }));
    expect(await section.findByText(`催办通知 ${number}`)).toBeVisible();
    expect(section.queryByText(/服务没有应答/)).toBeNull();
  });

  it('should show the notices of the case alone, and have a numbered one signed for', async () => {
    const calls: unknown[] = [];
    const section = await open({
      notices: (...words) => {
        calls.push(words);
        return answer(notice, reminder);
      },
      signFor: (...words) => {
        calls.push(words);
        return answer(signed, reminder, other);
      },
    });
    expect(await section.findByText('未签收')).toBeVisible();
    expect(
      section.getAllByText('致：工程部 李工；处理：到期 2026-11-20 17:30；2026-11-21 09:00 发出'),
    ).toHaveLength(2);
    expect(section.getAllByRole('button', { name: /^签收/ })).toHaveLength(1);
    await stage.user.click(section.getByRole('button', { name: `签收 ${number}` }));
    expect(await section.findByText(/；签收：王某 2026-11-22 16:00$/)).toBeVisible();
    expect(section.getByText('已签收')).toBeVisible();
    expect(section.queryByRole('button', { name: /^签收/ })).toBeNull();
    expect(section.queryByText(/催办〔2026〕2号/)).toBeNull();
    expect(calls).toEqual([
      ['s1', '1'],
      ['s1', number, ''],
    ]);
  });

  it('should keep what was read when signing is refused, and say why', async () => {
    const trouble = { kind: 'refused', status: 403, detail: '记录为密件。' } as const;
    const section = await open({
      notices: () => answer(notice),
      signFor: () => Promise.resolve({ ok: false, trouble }),
    });
    await stage.user.click(await section.findByRole('button', { name: `签收 ${number}` }));
    expect(await section.findByText(/服务没有接受：记录为密件。/)).toBeVisible();
    expect(section.getByText('未签收')).toBeVisible();
  });

  it('should print a notice with its number and a place for the receipt', async () => {
    const section = await open({ notices: () => answer(notice) });
    await stage.user.click(await section.findByRole('button', { name: `打印通知 ${number}` }));
    expect(await screen.findByText(/已生成工作表“催办通知 催办〔2026〕1号”/)).toBeVisible();
    const lines = (await sheetValues(`催办通知 ${number}`)).flat().map(String);
    expect(lines).toEqual(
      expect.arrayContaining([
        ...['催办通知', number, '致：工程部 李工'],
        '　　投诉 1 的“处理”期限为 2026-11-20 17:30，已经逾期。',
        '签收：＿＿＿＿ ＿＿年＿月＿日',
      ]),
    );
  });
});
