import { openStage, type Stage, type StageOptions } from '../../support/addin-stage';
import { act, screen } from '@testing-library/react';
import { rulebookTooNew } from '../../../addin/ledger/rulebook-too-new';
import type { RemoteSettings } from '../../../addin/sync/remote-settings';
import { parseRulebook } from '../../../core/rulebook/parse-rulebook';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { boundRulebook } from '../../support/addin-ledger';
import { ownRulebook } from '../../support/own-rulebook';
import { sheetValues } from '../../support/sheet-values';

let stage: Stage;
afterEach(() => stage.stop());

const { definition } = parseRulebook(ownRulebook);
const shipped: RemoteSettings = {
  stamp: { rules: 1, calendar: 'c' },
  rules: { version: '1', parameters: { days: 5 }, choices: {} },
  ruleChanges: [
    {
      ...{ at: officeNow - 3_600, by: '李主任', reason: '局务会决定' },
      before: { version: '1', parameters: { days: 3 }, choices: {} },
    },
  ],
  calendar: officeLedger(boundRulebook('government-message-board')).calendar.source,
  calendarChanges: [],
};
const remote: RemoteSettings = { ...shipped, ...(definition && { definition }) };
const away = () => Promise.resolve({ ok: false, trouble: { kind: 'away' } } as const);
const join = async (settings: RemoteSettings, options: Partial<StageOptions> = {}) => {
  stage = await openStage({
    pane: 'settings',
    ...options,
    service: {
      ledgers: () =>
        Promise.resolve({
          ok: true,
          value: [{ id: 's1', name: '我局', zone: 'Asia/Shanghai', rulebookId: 'small-office' }],
        }),
      settings: () => ({
        ...{ changeRules: away, changeCalendar: away },
        read: () => Promise.resolve({ ok: true, value: settings }),
      }),
    },
  });
  await stage.user.click(
    await screen.findByRole('button', { name: /^(查看可加入的台账|Show ledgers to join)$/ }),
  );
  await stage.user.click(
    await screen.findByRole('button', { name: /^(加入（我局）|Join \(我局\))$/ }),
  );
};

describe('JoinLedger', () => {
  it('should join a ledger by the office’s own rulebook and keep the rulebook in the workbook', async () => {
    await join(remote);
    expect(await screen.findByText('已加入“我局”，记录会自动取来。')).toBeVisible();
    await stage.surroundings.session.reload();
    expect(stage.surroundings.session.status.get()).toMatchObject({
      ...{ kind: 'open', serviceId: 's1' },
      stored: {
        ...{ rulebookId: 'small-office', rulebookVersion: '1', ownRulebook: true },
        ...{ parameters: { days: 5 }, earlierRules: [{ parameters: { days: 3 } }] },
      },
      ledger: { rulebook: { definition: { summary: { zh: '三日内处理。' } } } },
    });
    expect((await sheetValues('台账'))[0]).toContain('处理完毕');
  });

  it('should write nothing where the add-in is too old for the rulebook, say so and offer to reload', async () => {
    const reloads: string[] = [];
    const what = { zh: '读不懂其中的“weather”。', en: 'it does not know “weather”.' };
    await join(
      { ...remote, unread: [rulebookTooNew('2', what)] },
      { reloadPane: () => void reloads.push('') },
    );
    expect(
      await screen.findByText(/自己的制度（版本 2）.*读不懂其中的“weather”.*重新加载面板/),
    ).toBeVisible();
    expect(stage.surroundings.session.status.get().kind).toBe('none');
    await stage.user.click(screen.getByRole('button', { name: '重新加载面板' }));
    expect(reloads).toHaveLength(1);
  });

  it.each([
    ['zh-CN', /制度“small-office”（版本 1）不在这个加载项里。.*重新加载面板.*更新加载项/],
    [
      'en-US',
      /rulebook “small-office” \(version 1\), which this add-in does not have.*reload the pane/,
    ],
  ] as const)(
    'should say in %s which rulebook does not come with this add-in, and write nothing',
    async (displayLanguage, words) => {
      const rulebooks = { load: () => Promise.resolve(undefined) };
      await join(shipped, { displayLanguage, rulebooks });
      expect(await screen.findByText(words)).toBeVisible();
      expect(screen.queryByText(/404|\.json/)).toBeNull();
      expect(stage.surroundings.session.status.get().kind).toBe('none');
    },
  );

  it('should say so too of a workbook whose rulebook this add-in does not have', async () => {
    const rulebooks = { load: () => Promise.resolve(undefined) };
    const reloads: string[] = [];
    const reloadPane = () => void reloads.push('');
    stage = await openStage({ pane: 'settings', ledger: 'property', rulebooks, reloadPane });
    await act(() => stage.surroundings.session.reload());
    expect(stage.surroundings.session.status.get()).toMatchObject({
      kind: 'broken',
      findings: [
        {
          message: {
            zh: expect.stringMatching(
              /制度“property-internal-procedure”.*不在这个加载项里/,
            ) as string,
          },
        },
      ],
    });
    stage.show('entry');
    expect(await screen.findByText(/不在这个加载项里/)).toBeVisible();
    expect(screen.queryByText(/“设置”工作表可能被改动过/)).toBeNull();
    await stage.user.click(screen.getByRole('button', { name: '重新加载面板' }));
    expect(reloads).toHaveLength(1);
  });
});
