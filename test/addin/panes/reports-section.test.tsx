import { act } from '@testing-library/react';
import { parseReports } from '../../../addin/service/parse-reports';
import type { Service } from '../../../addin/service/service';
import { writeServiceId } from '../../../addin/workbook/write-service-id';
import { openStage, type Stage } from '../../support/addin-stage';
import { unfold } from '../../support/selected-case';

const file = (version: number) => ({
  version,
  link: `/api/ledgers/s1/reports/r/link?v=${version}`,
});
const run = { version: 1, state: 'done', at: '2026-11-20T12:00:00+08:00', rowsDone: 1, files: [] };
const ofCase = {
  ...run,
  record: { id: 'a', number: '20260001', about: '外墙渗漏' },
  ...{ eventAt: '2026-11-20T10:00:00+08:00', occurrence: 1, files: [file(1)] },
};
const report = (...runs: readonly object[]) => ({
  key: 'forwarded-case-feedback',
  title: { zh: '批转投诉事项的处理情况反馈', en: 'Feedback on forwarded cases' },
  event: { key: 'fedBack', title: { zh: '反馈', en: 'reported back' } },
  runs,
});
const monthly = (...runs: readonly object[]) => ({
  key: 'monthly',
  title: { zh: '投诉月报', en: 'Monthly report' },
  runs,
});
const answer = (...reports: readonly object[]) => page(reports);
const page = (reports: readonly object[], cursor?: string) => {
  const value = parseReports({ reports, cursor }) ?? { reports: [], cursor: '' };
  return Promise.resolve({ ok: true, value } as const);
};
const refused = { kind: 'refused', status: 403, detail: '此操作需要以下角色之一。' } as const;

let stage: Stage;
const open = async (service: Partial<Service> | undefined, title = '已生成的报表') => {
  stage = await openStage({ ledger: 'property', pane: 'statistics', ...(service && { service }) });
  if (service) await writeServiceId('s1', '服务中的台账标识');
  await act(() => stage.surroundings.session.reload());
  return unfold(title);
};
afterEach(() => stage.stop());

describe('ReportsSection', () => {
  it('should say that reports need a shared ledger', async () => {
    const section = await open(undefined);
    expect(section.getByText(/台账共享后，由服务按制度的期限和环节自动生成报表/)).toBeVisible();
  });

  it('should say that there is none yet', async () => {
    const section = await open({ reports: () => answer(report(), monthly()) });
    expect(await section.findByText('还没有报表。')).toBeVisible();
  });

  it('should tell of the report of a case by its number, what it is about, and its event', async () => {
    const again = { ...ofCase, occurrence: 2, version: 2, files: [file(1), file(2)] };
    const section = await open({
      reports: () =>
        answer(report(again), monthly({ ...run, period: '2026-10', files: [file(1)] })),
    });
    expect(await section.findByText('批转投诉事项的处理情况反馈')).toBeVisible();
    expect(section.getByText('编号 20260001 · 外墙渗漏')).toBeVisible();
    expect(
      section.getByText('反馈 2026-11-20 10:00（第 2 次）；2026-11-20 12:00 生成；第 2 版'),
    ).toBeVisible();
    expect(section.getByText('2026-10')).toBeVisible();
    expect(section.getAllByText('已生成')).toHaveLength(2);
  });

  it('should say how far each is, why one was not made, and that a record is gone', async () => {
    const cause = { zh: '服务出错。', en: 'The service failed.' };
    const waiting = { ...ofCase, state: 'queued', files: [], record: { id: 'b', number: 'N2' } };
    const running = { ...waiting, state: 'running', rowsDone: 4, rowsTotal: 9 };
    const failed = { ...waiting, state: 'failed', cause };
    const section = await open({
      reports: () =>
        answer(
          report(
            waiting,
            { ...running, record: { id: 'c' } },
            { ...failed, record: { id: 'd', number: 'N4' } },
            { ...ofCase, record: { id: 'e', removed: true } },
          ),
        ),
    });
    expect(await section.findByText('排队中')).toBeVisible();
    expect(section.getByText(/已读取 4\/9 条/)).toBeVisible();
    expect(section.getByText('（尚无编号）')).toBeVisible();
    expect(section.getByText(/原因：服务出错。/)).toBeVisible();
    expect(section.getByText('（记录已删除）')).toBeVisible();
    expect(section.queryByRole('button', { name: /^下载/ })).toBeNull();
    const buttons = section.getAllByRole('button', { name: /^重新生成/ });
    expect(buttons.map((button) => button.getAttribute('disabled') !== null)).toEqual([
      ...[true, true, false],
    ]);
  });

  it('should fetch an address when the workbook is wanted, and have one made again', async () => {
    const calls: unknown[] = [];
    const section = await open({
      reports: () => answer(report(ofCase)),
      reportLink: ({ link }) => {
        calls.push(link);
        return Promise.resolve({ ok: true, value: 'https://blobs/case-a.v1.xlsx' });
      },
      reportAgain: (ledger, { record }) => {
        calls.push([ledger, record?.id]);
        return answer(report({ ...ofCase, state: 'queued', version: 2 }));
      },
    });
    const name = '批转投诉事项的处理情况反馈 编号 20260001 · 外墙渗漏';
    await stage.user.click(await section.findByRole('button', { name: `下载 ${name}` }));
    const link = await section.findByRole('link', { name: '打开下载链接（一天内有效）' });
    expect(link).toHaveAttribute('href', 'https://blobs/case-a.v1.xlsx');
    expect(link).toHaveAttribute('target', '_blank');
    await stage.user.click(section.getByRole('button', { name: `重新生成 ${name}` }));
    expect(await section.findByText('排队中')).toBeVisible();
    expect(calls).toEqual(['/api/ledgers/s1/reports/r/link?v=1', ['s1', 'a']]);
  });

  it('should say what the service refuses or that it is away, and keep what was read', async () => {
    let isAway = false;
    const section = await open({
      reports: () =>
        isAway ? Promise.resolve({ ok: false, trouble: { kind: 'away' } }) : answer(report(ofCase)),
      reportLink: () => Promise.resolve({ ok: false, trouble: refused }),
    });
    await stage.user.click(await section.findByRole('button', { name: /^下载/ }));
    expect(await section.findByText(/此操作需要以下角色之一/)).toBeVisible();
    isAway = true;
    await stage.user.click(section.getByRole('button', { name: '重试' }));
    expect(await section.findByText(/服务没有应答/)).toBeVisible();
    expect(section.getByText('编号 20260001 · 外墙渗漏')).toBeVisible();
  });

  const numbered = (...numbers: readonly number[]) =>
    report(
      ...numbers.map((number) => ({
        ...ofCase,
        at: `2026-11-20T12:00:${String(number)}+08:00`,
        record: { id: `id-${number}`, number: `N${number}` },
      })),
    );

  it('should read earlier ones when they are wanted, until there are no more', async () => {
    const asked: unknown[] = [];
    const section = await open({
      reports: (_, cursor) => {
        asked.push(cursor);
        return cursor === undefined ? page([numbered(12, 13)], 'c1') : page([numbered(10, 11)]);
      },
    });
    expect(await section.findByText('编号 N13')).toBeVisible();
    await stage.user.click(section.getByRole('button', { name: '显示更早的' }));
    const shown = section.getAllByText(/^编号 N/).map(({ textContent }) => textContent);
    expect(shown).toEqual(['编号 N13', '编号 N12', '编号 N11', '编号 N10']);
    expect(section.queryByRole('button', { name: '显示更早的' })).toBeNull();
    expect(asked).toEqual([undefined, 'c1']);
  });

  it('should keep what was read when earlier ones cannot be had', async () => {
    const section = await open({
      reports: (_, cursor) =>
        cursor === undefined
          ? page([numbered(12)], 'c1')
          : Promise.resolve({ ok: false, trouble: { kind: 'away' } }),
    });
    await stage.user.click(await section.findByRole('button', { name: '显示更早的' }));
    expect(await section.findByText(/服务没有应答/)).toBeVisible();
    expect(section.getByText('编号 N12')).toBeVisible();
    expect(section.getByRole('button', { name: '显示更早的' })).toBeEnabled();
  });
});
