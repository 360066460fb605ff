import { openStage, type Stage } from '../../support/addin-stage';
import { act, screen, within } from '@testing-library/react';
import type { Decision } from '../../../addin/sync/settle-conflict';
import type { RemoteVersion } from '../../../addin/sync/remote-version';
import { nothingDone, type RoundOutcome } from '../../../addin/sync/sync-round';
import type { SettingsOutcome } from '../../../addin/sync/settings-round';
import { writeServiceId } from '../../../addin/workbook/write-service-id';
import { boundRulebook } from '../../support/addin-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';

const ledger = officeLedger(boundRulebook('government-message-board'));

let stage: Stage;
const open = async (displayLanguage = 'zh-CN') => {
  stage = await openStage({ ledger, pane: 'entry', displayLanguage });
  await writeServiceId('s1', '服务中的台账标识');
  await act(() => stage.surroundings.session.reload());
  // The service is away: the first round ends with that.
  await screen.findByText(displayLanguage === 'zh-CN' ? /^离线/ : /^Offline/);
};
afterEach(() => stage.stop());

const version = (by: string, at: string, number: number): RemoteVersion => ({
  ...{ id: 'r1', version: number, at, by },
  record: { number: '2026-0001' },
  ...{ masked: [], outOfScope: false },
});
const conflicted: RoundOutcome = {
  ...nothingDone,
  conflicts: [
    {
      id: 'r1',
      theirs: version('李明', '2026-11-22T09:30:00+08:00', 3),
      base: version('王某', '2026-11-20T08:00:00+08:00', 2),
      conflicts: [
        { path: 'fields.subject', base: '公交', mine: '公交站', theirs: '公交线路' },
        { path: 'fields.details', base: '增加班次', mine: '增加站点', theirs: undefined },
      ],
    },
  ],
};
const show = async (
  status: { outcome?: RoundOutcome; pending?: number; settings?: SettingsOutcome },
  details: string,
) => {
  act(() =>
    stage.surroundings.sync.status.set({
      isRunning: false,
      pending: 0,
      outcome: nothingDone,
      ...status,
    }),
  );
  await stage.user.click(screen.getByRole('button', { name: details }));
};
/** The line of the bar that says what is saved where. */
const line = (bar: string) =>
  within(screen.getByRole('region', { name: bar })).getAllByRole('status')[0];
/** The decisions that were made; nothing is carried out. */
const decisions = () => {
  const made: Decision[] = [];
  Object.assign(stage.surroundings.sync, {
    decide: (_shared: unknown, decision: Decision) => {
      made.push(decision);
      return Promise.resolve(true);
    },
  });
  return made;
};
/** The keys at which the service's settings were taken; nothing is carried out. */
const settingDecisions = () => {
  const made: ReadonlySet<string>[] = [];
  Object.assign(stage.surroundings.sync, {
    decideSettings: (_shared: unknown, theirs: ReadonlySet<string>) => {
      made.push(theirs);
      return Promise.resolve();
    },
  });
  return made;
};

describe('the sync bar', () => {
  it('should say in both languages what is saved where while the service is away', async () => {
    await open();
    const away = { ...nothingDone, trouble: { kind: 'away' } as const };
    act(() => stage.surroundings.sync.status.set({ isRunning: false, pending: 2, outcome: away }));
    expect(line('共享与同步')).toHaveTextContent(
      '离线，已保存在本工作簿，恢复连接后自动同步；2 条待上传',
    );
    stage.stop();
    await open('en-US');
    expect(line('Sharing and sync')).toHaveTextContent(/^Offline.*workbook/);
  });

  it('should show both sides of a conflict and what was before, with who and when', async () => {
    await open();
    await show({ outcome: conflicted }, '查看');
    expect(line('共享与同步')).toHaveTextContent('1 条与他人的修改冲突');
    const group = within(await screen.findByRole('group', { name: '留言主题' }));
    expect(group.getByLabelText(/我的：公交站 本工作簿/)).toBeChecked();
    expect(group.getByLabelText(/对方的：公交线路 李明，2026-11-22 09:30/)).not.toBeChecked();
    expect(group.getByText(/原来的：公交（王某，2026-11-20 08:00）/)).toBeVisible();
    const details = within(screen.getByRole('group', { name: '留言详情' }));
    expect(details.getByLabelText(/对方的：（空）/)).toBeVisible();
  });

  it('should carry out what was chosen, fact by fact or all at once', async () => {
    await open();
    const made = decisions();
    await show({ outcome: conflicted }, '查看');
    await stage.user.click(await screen.findByLabelText(/对方的：公交线路/));
    await stage.user.click(screen.getByRole('button', { name: '确定' }));
    expect(made.map(({ theirs }) => [...theirs])).toEqual([['fields.subject']]);
    expect(await screen.findByText('已合并并上传。')).toBeVisible();
    await stage.user.click(screen.getByRole('button', { name: '全部用对方的' }));
    await stage.user.click(screen.getByRole('button', { name: '确定' }));
    await stage.user.click(screen.getByRole('button', { name: '全部用我的' }));
    await stage.user.click(screen.getByRole('button', { name: '确定' }));
    expect(made.slice(1).map(({ theirs }) => theirs.size)).toEqual([2, 0]);
  });

  it('should ask in English as well', async () => {
    await open('en-US');
    await show({ outcome: conflicted }, 'Show');
    expect(await screen.findByLabelText(/Mine: 公交站 this workbook/)).toBeChecked();
    expect(screen.getByLabelText(/Theirs: 公交线路 李明, 2026-11-22 09:30/)).toBeVisible();
  });
});

describe('the notice of settings', () => {
  const { rulebook, calendar } = ledger;
  const { version: ours, parameters, choices } = rulebook;
  const before = { version: ours, parameters, choices };
  const remote = {
    stamp: { rules: 1, calendar: 'c' },
    rules: before,
    ruleChanges: [{ at: officeNow - 3_600, by: '李主任', reason: '局务会决定', before }],
    calendar: calendar.source,
    calendarChanges: [],
  };
  const key = 'parameter.replyWorkingDays';

  it('should say who changed what when, from what to what and why', async () => {
    await open();
    const taken = {
      keys: [key],
      undone: [],
      before: { [key]: '15' },
      after: { [key]: '10' },
      remote,
    };
    await show({ settings: { kind: 'taken', taken } }, '查看');
    expect(
      await screen.findByText(
        /李主任于2026-11-22 15:00修改了台账设置：答复时限（工作日） 15 → 10；原因：局务会决定/,
      ),
    ).toBeVisible();
  });

  it('should let a person choose where two changed the same setting', async () => {
    await open();
    const made = settingDecisions();
    const conflicts = [{ key, base: '15', mine: '12', theirs: '10' }];
    await show({ settings: { kind: 'conflict', conflicts, remote } }, '查看');
    expect(await screen.findByLabelText(/我的：12 本工作簿/)).toBeChecked();
    await stage.user.click(screen.getByLabelText(/对方的：10 李主任，2026-11-22 15:00/));
    await stage.user.click(screen.getByRole('button', { name: '确定' }));
    expect(made).toEqual([new Set([key])]);
  });

  it('should tell of another version of the rulebook', async () => {
    await open();
    await show({ settings: { kind: 'version', here: '1', there: '2' } }, '查看');
    expect(line('共享与同步')).toHaveTextContent('制度版本不同：台账采用 2，本工作簿是 1');
  });

  const trouble = { kind: 'refused', status: 403, detail: '' } as const;
  const refused: SettingsOutcome = {
    ...{ kind: 'refused', keys: [key], trouble },
    ...{ mine: { [key]: '30' }, theirs: { [key]: '15' } },
  };

  it('should say what was not taken, who may change it and what holds now, with both ways on', async () => {
    await open();
    const made = settingDecisions();
    await show({ settings: refused }, '查看');
    expect(line('共享与同步')).toHaveTextContent('这里修改的设置没有同步');
    expect(await screen.findByText('答复时限（工作日）：这里 30，台账 15')).toBeVisible();
    expect(screen.getByText('设置须由管理人员修改，这里的改动没有被接受。')).toBeVisible();
    expect(screen.getByText(/本工作簿仍按这里的设置计算.*不会重复送出/)).toBeVisible();
    await stage.user.click(screen.getByRole('button', { name: '再送一次' }));
    await stage.user.click(screen.getByRole('button', { name: '用台账的' }));
    expect(made).toEqual([new Set(), new Set([key])]);
  });

  it('should say in English too what was not taken, and in the words of the service why', async () => {
    await open('en-US');
    const why = { ...trouble, status: 422, detail: 'The number is out of range.' };
    await show({ settings: refused }, 'Show');
    expect(await screen.findByText(/^Only Managers change settings/)).toBeVisible();
    act(() =>
      stage.surroundings.sync.status.set({
        ...{ isRunning: false, pending: 0, outcome: nothingDone },
        settings: { ...refused, trouble: why },
      }),
    );
    expect(screen.getByText(/The number is out of range/)).toBeVisible();
    expect(screen.queryByText(/^Only Managers change settings/)).toBeNull();
  });

  it('should still show what was chosen here once the ledger’s is taken instead', async () => {
    await open();
    const taken = { keys: [key], undone: [key], before: { [key]: '30' }, after: { [key]: '15' } };
    await show({ settings: { kind: 'taken', taken: { ...taken, remote } } }, '查看');
    expect(
      await screen.findByText('没有被接受，改用台账的设置：答复时限（工作日） 30 → 15'),
    ).toBeVisible();
  });
});
