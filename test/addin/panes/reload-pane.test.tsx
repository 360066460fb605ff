import { screen } from '@testing-library/react';
import { openStage, type Stage } from '../../support/addin-stage';

const detail = '本面板的版本是 0.1.0，服务要求 0.2.0 或更新的版本。请重新加载面板。';
const tooOld = () =>
  Promise.resolve({ ok: false, trouble: { kind: 'refused', status: 426, detail } } as const);

describe('a pane that is too old for the service', () => {
  let stage: Stage;
  let reloads = 0;
  const reloadPane = () => void (reloads += 1);
  beforeEach(() => (reloads = 0));
  afterEach(() => stage.stop());

  it('should say so where the ledger is shared, and load itself anew when asked', async () => {
    stage = await openStage({
      ledger: 'property',
      pane: 'settings',
      service: { createLedger: tooOld },
      reloadPane,
    });
    await stage.user.click(await screen.findByRole('button', { name: '共享这本台账' }));
    expect(await screen.findByText(detail)).toBeVisible();
    await stage.user.click(screen.getByRole('button', { name: '重新加载面板' }));
    expect(reloads).toBe(1);
  });

  it('should say so in the line of the sync, and keep what was entered', async () => {
    const ledger = () => ({ changes: tooOld, version: tooOld, save: tooOld });
    stage = await openStage({
      ledger: 'property',
      pane: 'settings',
      service: { createLedger: () => Promise.resolve({ ok: true, value: 'remote-1' }), ledger },
      reloadPane,
    });
    await stage.user.click(await screen.findByRole('button', { name: '共享这本台账' }));
    await stage.user.click(await screen.findByRole('button', { name: '查看' }));
    await stage.user.click(await screen.findByRole('button', { name: '立即同步' }));
    expect(
      await screen.findByText(/面板版本过旧，须重新加载；已保存在本工作簿/),
    ).toBeInTheDocument();
    await stage.user.click(await screen.findByRole('button', { name: '重新加载面板' }));
    expect(reloads).toBe(1);
  });
});
