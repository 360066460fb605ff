import { custodyAway, openStage, type Stage } from '../../support/addin-stage';
import { act, screen, within } from '@testing-library/react';
import type { CustodyService } from '../../../addin/service/custody-service';
import { parseDisposal, parseDisposals } from '../../../addin/service/parse-custody';
import { writeServiceId } from '../../../addin/workbook/write-service-id';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger } from '../../support/office-ledger';
import { unfold } from '../../support/selected-case';

Object.assign(URL, { createObjectURL: () => 'blob:proof' });
HTMLAnchorElement.prototype.click = () => undefined;

const rules = [{ key: 'file', clause: '第5条', until: '2025-02-28' }];
const item = (record: string, more: object = {}) => ({
  ...{ record, number: `2024-${record}`, until: '2025-02-28', persons: 2, rules },
  ...more,
});
const held = { by: '王经理', reason: '诉讼保全', until: null };
const list = {
  ...{ number: 3, at: '2026-11-01T00:30:00+08:00', by: 'job', persons: 2 },
  items: [item('1'), item('2', { held })],
  approvals: [{ by: '档案员', at: '2026-11-02T09:00:00+08:00' }],
};
const disposed = { at: '2026-11-03T09:00:00+08:00', by: '第二人', digest: '' };
const gone = {
  ...list,
  items: [item('1', { disposed }), item('2', { held })],
  approvals: [...list.approvals, { by: '第二人', at: '2026-11-03T09:00:00+08:00' }],
};

const ok = <Value,>(value: Value | undefined) => {
  if (value === undefined) throw new Error('Not an answer.');
  return Promise.resolve({ ok: true, value } as const);
};
const done = () => Promise.resolve({ ok: true, value: undefined } as const);
const refused = () =>
  Promise.resolve({
    ok: false,
    trouble: { kind: 'refused', status: 403, detail: '须有档案管理人员的角色。' },
  } as const);

let stage: Stage;
const start = async (answers: Partial<CustodyService> | undefined) => {
  const ledger = officeLedger(boundRulebook('winery'));
  const service = answers && { custody: () => ({ ...custodyAway, ...answers }) };
  stage = await openStage({ ledger, pane: 'settings', ...(service && { service }) });
  if (answers) await writeServiceId('s1', '服务中的台账标识');
  await act(() => stage.surroundings.session.reload());
  return unfold('到期处置');
};
/** Opens the form of an act. */
const fold = (text: string) => {
  const [title] = screen.getAllByText(text, { selector: 'summary *' });
  title?.closest('details')?.setAttribute('open', '');
};
const press = (name: string) => stage.user.click(screen.getByRole('button', { name }));
afterEach(() => stage.stop());

describe('DisposalSection', () => {
  it('should say that disposal needs a shared ledger', async () => {
    const section = await start(undefined);
    expect(section.getByText(/台账共享后，由服务按保存期限/)).toBeVisible();
  });

  it('should list what is due, who approved and what is held', async () => {
    const section = await start({ disposals: () => ok(parseDisposals([list])) });
    expect(await section.findByText('第 3 号清单，2 件')).toBeVisible();
    expect(section.getByText('待批准 1/2')).toBeVisible();
    expect(section.getByText('2026-11-01 00:30 定时任务 生成；批准：档案员')).toBeVisible();
    expect(section.getByText('保存至 2025-02-28；依据：第5条；待处置')).toBeVisible();
    expect(section.getByText(/；已冻结（王经理，至解除为止）；诉讼保全$/)).toBeVisible();
  });

  it('should hold and release what is on it, with a reason', async () => {
    const calls: unknown[] = [];
    const section = await start({
      disposals: () => ok(parseDisposals([list])),
      hold: (...words) => {
        calls.push(words);
        return done();
      },
      release: (...words) => {
        calls.push(words);
        return done();
      },
    });
    await section.findByText('待批准 1/2');
    for (const [act1, reason] of [
      ['冻结', '审计'],
      ['解除冻结', '结案'],
    ] as const) {
      fold(act1);
      const button = screen.getByRole('button', { name: act1 });
      const form = button.closest('form');
      if (!form) throw new Error('No form.');
      await stage.user.type(within(form).getByRole('textbox', { name: /^原因/ }), reason);
      await stage.user.click(button);
    }
    expect(calls).toEqual([
      ['1', '审计', ''],
      ['2', '结案'],
    ]);
  });

  it('should dispose of a list with the last approval it needs, and give its proof', async () => {
    let now: object = list;
    const calls: number[] = [];
    const section = await start({
      disposals: () => ok(parseDisposals([now])),
      approve: (number) => {
        calls.push(number);
        now = gone;
        return ok(parseDisposal(gone));
      },
      proof: () => ok(new Blob(['x'])),
    });
    await section.findByText('待批准 1/2');
    fold('批准处置');
    expect(section.getByText('没有冻结的 1 件将永久删除，不能恢复。')).toBeVisible();
    await press('批准处置');
    expect(await section.findByText(/2026-11-03 09:00 已处置$/)).toBeVisible();
    expect(section.getByText('已批准')).toBeVisible();
    expect(section.queryByRole('button', { name: '批准处置' })).toBeNull();
    expect(calls).toEqual([3]);
    await press('下载清单和处置证明');
    expect(await section.findByText(/已下载：.* 到期处置清单 3\.xlsx/)).toBeVisible();
  });

  it('should tell of one whose content is gone and whose reports are not, and go on with it', async () => {
    const cleared = { at: '2026-11-03T09:00:00+08:00', by: '第二人' };
    const halfway = { ...gone, items: [item('1', { cleared })] };
    const section = await start({ disposals: () => ok(parseDisposals([halfway])) });
    expect(await section.findByText(/内容已删除，待删除其报表/)).toBeVisible();
    expect(section.queryByText(/；待处置$/)).toBeNull();
    expect(section.queryByText('冻结')).toBeNull();
    expect(section.getAllByText('继续处置')).not.toHaveLength(0);
  });

  it('should tell of one that was removed by hand, and leave it out of the approval', async () => {
    const removed = { at: '2026-11-02T10:00:00+08:00', by: '王经理', reason: '重复登记' };
    const now = { ...list, items: [item('1', { removed }), item('2')] };
    const section = await start({ disposals: () => ok(parseDisposals([now])) });
    const state = /处置前已删除（王经理，2026-11-02 10:00）；重复登记$/;
    expect(await section.findByText(state)).toBeVisible();
    expect(section.getAllByText(/；待处置$/)).toHaveLength(1);
    expect(section.getAllByText('冻结', { selector: 'summary *' })).toHaveLength(1);
    fold('批准处置');
    expect(section.getByText('没有冻结的 1 件将永久删除，不能恢复。')).toBeVisible();
  });

  it('should ask for no approval of a list whose records were all removed by hand', async () => {
    const removed = { at: '2026-11-02T10:00:00+08:00', by: '王经理', reason: null };
    const now = { ...list, items: [item('1', { removed })] };
    const section = await start({ disposals: () => ok(parseDisposals([now])) });
    expect(await section.findByText('已无待处置')).toBeVisible();
    expect(section.getByText(/处置前已删除（王经理，2026-11-02 10:00）$/)).toBeVisible();
    expect(section.queryByText('批准处置')).toBeNull();
  });

  it('should say in the words of the service why it may not be approved or listed', async () => {
    const section = await start({
      disposals: () => ok(parseDisposals([list])),
      approve: refused,
      listDisposals: refused,
    });
    await section.findByText('待批准 1/2');
    fold('批准处置');
    await press('批准处置');
    expect(await section.findAllByText(/须有档案管理人员的角色。/)).toHaveLength(1);
    await press('现在生成清单');
    expect(await section.findAllByText(/须有档案管理人员的角色。/)).toHaveLength(2);
    expect(section.getByText('待批准 1/2')).toBeVisible();
  });

  it('should say that there is none, and make one when asked', async () => {
    let now: readonly object[] = [];
    const section = await start({
      disposals: () => ok(parseDisposals(now)),
      listDisposals: () => {
        now = [{ ...list, persons: 3 }];
        return done();
      },
    });
    expect(await section.findByText('没有到期处置清单。')).toBeVisible();
    await press('现在生成清单');
    expect(await section.findByText('待批准 1/3')).toBeVisible();
    fold('批准处置');
    expect(section.getByText(/还须 2 人批准，您是其中之一。/)).toBeVisible();
  });
});
