import { serviceConfig } from '../../../addin/service/service-config';

const page = 'https://localhost:3000/a/taskpane.html';

describe('serviceConfig', () => {
  const fetched: string[] = [];
  const answer = (config: unknown) =>
    Object.assign(globalThis, {
      fetch: (url: URL) => {
        fetched.push(url.href);
        return config instanceof Error
          ? Promise.reject(config)
          : Promise.resolve({ json: () => Promise.resolve(config) });
      },
    });
  beforeEach(() => fetched.splice(0));

  it('should read the address of the service beside the page, once', async () => {
    answer({ serviceUrl: 'http://127.0.0.1:7071' });
    const config = serviceConfig(page);
    expect(await config()).toEqual({ serviceUrl: 'http://127.0.0.1:7071' });
    await config();
    expect(fetched).toEqual(['https://localhost:3000/a/config.json']);
  });

  it('should read for which application a person signs in', async () => {
    answer({ serviceUrl: 'https://host', signIn: { clientId: 'c', tenant: 't' } });
    expect((await serviceConfig(page)()).signIn).toEqual({ clientId: 'c', tenant: 't' });
    answer({ serviceUrl: 'https://host', signIn: { clientId: 'c' } });
    expect((await serviceConfig(page)()).signIn).toEqual({
      clientId: 'c',
      tenant: 'organizations',
    });
  });

  it("should fall back to the page's own origin, without sign-in", async () => {
    answer(new TypeError('fetch failed'));
    expect(await serviceConfig(page)()).toEqual({ serviceUrl: 'https://localhost:3000' });
  });
});
