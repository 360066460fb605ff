import { screen } from '@testing-library/react';
import { openStage, type Stage } from '../../support/addin-stage';

describe('Account', () => {
  let stage: Stage;
  afterEach(() => stage.stop());
  const token = { token: 'abc', name: '李明', expiresAt: 0 };

  it('should stay away where the service asks for no sign-in', async () => {
    stage = await openStage({ ledger: 'property', pane: 'settings' });
    await screen.findByRole('heading', { name: '本面板' });
    expect(screen.queryByRole('heading', { name: '账户' })).toBeNull();
  });

  it('should let a person sign in and say who they are', async () => {
    stage = await openStage({
      ledger: 'property',
      pane: 'settings',
      tokens: () =>
        Promise.resolve({
          quietly: () => Promise.resolve(undefined),
          asking: () => Promise.resolve(token),
        }),
    });
    await stage.user.click(await screen.findByRole('button', { name: '登录' }));
    expect(await screen.findByText('已登录：李明')).toBeTruthy();
  });

  it('should say why signing in did not work, and let the person try again', async () => {
    stage = await openStage({
      ledger: 'property',
      pane: 'settings',
      tokens: () =>
        Promise.resolve({
          quietly: () => Promise.resolve(undefined),
          asking: () => Promise.reject(new Error('AADSTS50020')),
        }),
    });
    await stage.user.click(await screen.findByRole('button', { name: '登录' }));
    expect(await screen.findByText(/登录没有成功：AADSTS50020/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '登录' }).hasAttribute('disabled')).toBe(false);
  });
});
