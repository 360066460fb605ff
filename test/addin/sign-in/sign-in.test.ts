import { createSignIn } from '../../../addin/sign-in/sign-in';
import type { AccessToken, TokenSource } from '../../../addin/sign-in/token-source';

const token: AccessToken = { token: 'abc', name: '李明', expiresAt: 0 };
const from = (source: Partial<TokenSource>) =>
  createSignIn(() =>
    Promise.resolve({
      quietly: () => Promise.resolve(undefined),
      asking: () => Promise.resolve(undefined),
      ...source,
    }),
  );

describe('createSignIn', () => {
  it('should ask for nothing where the service does not', async () => {
    const signIn = createSignIn(() => Promise.resolve(undefined));
    expect(await signIn.authorise()).toEqual({ kind: 'none' });
    expect(signIn.state.get()).toEqual({ kind: 'unneeded' });
  });

  it('should hand out the token and show whose it is', async () => {
    const signIn = from({ quietly: () => Promise.resolve(token) });
    expect(await signIn.authorise()).toEqual({ kind: 'token', token: 'abc' });
    expect(signIn.state.get()).toEqual({ kind: 'signed-in', name: '李明' });
  });

  it('should pass on that the service refused the last token', async () => {
    const asked: boolean[] = [];
    const signIn = from({
      quietly: (fresh) => {
        asked.push(fresh);
        return Promise.resolve(token);
      },
    });
    await signIn.authorise();
    await signIn.authorise(true);
    expect(asked).toEqual([false, true]);
  });

  it('should show that the person has to sign in, and the name once they did', async () => {
    let known: AccessToken | undefined;
    const signIn = from({
      quietly: () => Promise.resolve(known),
      asking: () => Promise.resolve((known = token)),
    });
    expect(await signIn.authorise()).toEqual({ kind: 'signed-out' });
    expect(signIn.state.get()).toEqual({ kind: 'signed-out' });
    const asking = signIn.ask();
    expect(signIn.state.get()).toEqual({ kind: 'asking' });
    await asking;
    expect(signIn.state.get()).toEqual({ kind: 'signed-in', name: '李明' });
  });

  it('should not show a person who is being asked as signed out', async () => {
    let finish: (token: AccessToken | undefined) => void = () => undefined;
    const signIn = from({ asking: () => new Promise((resolve) => (finish = resolve)) });
    const asking = signIn.ask();
    await signIn.authorise();
    expect(signIn.state.get()).toEqual({ kind: 'asking' });
    finish(undefined);
    await asking;
    expect(signIn.state.get()).toEqual({ kind: 'signed-out' });
  });

  it('should say why it did not work, quietly or asked', async () => {
    const problem = 'AADSTS50020: no such user';
    const fail = () => Promise.reject(new Error(problem));
    const signIn = from({ quietly: fail, asking: fail });
    expect(await signIn.authorise()).toEqual({ kind: 'signed-out' });
    expect(signIn.state.get()).toEqual({ kind: 'signed-out', problem });
    await signIn.ask();
    expect(signIn.state.get()).toEqual({ kind: 'signed-out', problem });
  });
});
