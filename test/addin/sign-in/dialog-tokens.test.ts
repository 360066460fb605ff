import { dialogTokens } from '../../../addin/sign-in/dialog-tokens';
import { createOfficeHost, type OfficeHost } from '../../support/office-host';

const page = new URL('https://pages.example/sign-in.html');
const answer = { token: 'abc', name: '李明', expiresAt: 3_600_000 };

describe('dialogTokens', () => {
  let host: OfficeHost;
  let popup: { closed: boolean; close(): void };
  const opened: string[] = [];
  let now = 0;
  const say = (message: string, origin = page.origin) => {
    window.dispatchEvent(
      Object.assign(new Event('message'), {
        source: popup,
        data: { officeDialog: message },
        origin,
      }),
    );
  };
  const begin = async () => {
    const tokens = dialogTokens(page, () => now);
    const asking = tokens.asking();
    await new Promise((done) => setTimeout(done, 0));
    return { tokens, asking };
  };
  beforeEach(() => {
    host = createOfficeHost();
    opened.splice(0);
    now = 0;
    popup = { closed: false, close: () => (popup.closed = true) };
    window.open = (address) => {
      opened.push(String(address));
      return popup as unknown as Window;
    };
  });
  afterEach(() => host.stop());

  it('should open the page, take its token, and close it', async () => {
    const { tokens, asking } = await begin();
    say('{"other":1}');
    say(JSON.stringify(answer));
    expect(await asking).toEqual(answer);
    expect(opened).toEqual([page.href]);
    expect(popup.closed).toBe(true);
    expect(await tokens.quietly(false)).toEqual(answer);
  });

  it('should not believe a page of another origin', async () => {
    const { asking } = await begin();
    say(JSON.stringify({ ...answer, name: 'Mallory' }), 'https://elsewhere.example');
    say(JSON.stringify(answer));
    expect((await asking)?.name).toBe('李明');
  });

  it('should give up a token five minutes before it ends, and one the service refused', async () => {
    const { tokens, asking } = await begin();
    say(JSON.stringify(answer));
    await asking;
    now = 3_600_000 - 5 * 60_000 - 1;
    expect(await tokens.quietly(false)).toEqual(answer);
    now += 1;
    expect(await tokens.quietly(false)).toBeUndefined();
    now = 0;
    expect(await tokens.quietly(false)).toBeUndefined();
  });

  it('should forget a refused token', async () => {
    const { tokens, asking } = await begin();
    say(JSON.stringify(answer));
    await asking;
    expect(await tokens.quietly(true)).toBeUndefined();
  });

  it('should pass on the reason the page gives', async () => {
    const { asking } = await begin();
    say('{"problem":"AADSTS65004: consent declined"}');
    await expect(asking).rejects.toThrow('AADSTS65004: consent declined');
  });

  it('should take a closed window for a person who gave up', async () => {
    const { asking } = await begin();
    popup.closed = true;
    expect(await asking).toBeUndefined();
  });

  it('should pass on that the window was blocked', async () => {
    window.open = () => null;
    await expect(dialogTokens(page, () => now).asking()).rejects.toThrow('blocked');
  });
});
