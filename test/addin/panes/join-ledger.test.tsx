import { openStage, type Stage } from '../../support/addin-stage';
import { screen } from '@testing-library/react';
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
const remote: RemoteSettings = {
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
  ...(definition && { definition }),
};
const away = () => Promise.resolve({ ok: false, trouble: { kind: 'away' } } as const);
const join = async (settings: RemoteSettings, reloadPane = () => undefined) => {
  stage = await openStage({
    pane: 'settings',
    reloadPane,
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
  await stage.user.click(await screen.findByRole('button', { name: '查看可加入的台账' }));
  await stage.user.click(await screen.findByRole('button', { name: '加入（我局）' }));
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
    await join({ ...remote, unread: [rulebookTooNew('2', what)] }, () => {
      reloads.push('');
      return undefined;
    });
    expect(
      await screen.findByText(/自己的制度（版本 2）.*读不懂其中的“weather”.*重新加载面板/),
    ).toBeVisible();
    expect(stage.surroundings.session.status.get().kind).toBe('none');
    await stage.user.click(screen.getByRole('button', { name: '重新加载面板' }));
    expect(reloads).toHaveLength(1);
  });
});
