import { oldestAddin } from '../../../functions/settings';
import { routes } from '../../../functions/routes';
import { oldAddin } from '../../../functions/request/old-addin';
import { parseVersion } from '../../../core/version/version';
import { version } from '../../../package.json';
import { callApi } from '../../support/functions/call-api';
import { testPorts } from '../../support/functions/test-ports';

const ports = { ...testPorts(undefined), oldestAddin: '1.4.0' };
const call = (addin: string | undefined, more: Readonly<Record<string, string>> = {}) =>
  callApi(ports, 'GET /api/rulebooks', {
    headers: { ...(addin !== undefined && { 'complaint-ledger-addin-version': addin }), ...more },
  });

describe('oldAddin', () => {
  it.each([
    ['equal', '1.4.0'],
    ['a patch newer', '1.4.7'],
    ['a minor newer', '1.10.0'],
    ['a major newer', '2.0.0'],
    ['garbage', 'newest <script>'],
    ['empty', ''],
    ['absent', undefined],
  ])('should answer a caller whose version is %s', async (_, addin) => {
    const { status, headers } = await call(addin);
    expect(status).toBe(200);
    expect(headers.get('complaint-ledger-version')).toBe('0.0.0-test');
  });

  it.each(['1.3.99', '0.9.0'])(
    'should refuse the older add-in %s in the language of the pane',
    async (addin) => {
      const zh = await call(addin, { 'accept-language': 'zh-CN' });
      expect(zh.status).toBe(426);
      expect(zh.headers.get('complaint-ledger-version')).toBe('0.0.0-test');
      expect(zh.headers.get('access-control-expose-headers')).toContain('complaint-ledger-version');
      expect(zh.json).toMatchObject({
        type: 'urn:complaint-ledger:problem:addin-too-old',
        status: 426,
        title: '加载项版本过旧',
      });
      const en = await call(addin, { 'accept-language': 'en' });
      for (const { json } of [zh, en]) {
        const { detail } = json as { detail: string };
        expect(detail).toContain(addin);
        expect(detail).toContain('1.4.0');
        expect(detail).toMatch(/重新加载面板|Reload the pane/);
      }
    },
  );

  it('should refuse before it asks who calls, and write nothing', async () => {
    const refused = await callApi(ports, 'POST /api/ledgers', {
      as: '',
      json: {},
      headers: { 'complaint-ledger-addin-version': '1.0.0' },
    });
    expect(refused.status).toBe(426);
  });

  it('should refuse an older add-in at every route that asks who calls, and at no other', async () => {
    const refused: string[] = [];
    const asking: string[] = [];
    for (const { name, method, path, load } of routes) {
      if ((await load()).access !== 'anyone') asking.push(name);
      const { status } = await callApi(
        ports,
        `${method} /api/${path.replaceAll(/\{\w+\}/g, 'a')}`,
        {
          headers: { 'complaint-ledger-addin-version': '1.0.0' },
        },
      );
      if (status === 426) refused.push(name);
    }
    expect(refused).toEqual(asking);
    expect(asking.length).toBeGreaterThan(30);
  });

  it('should let an old add-in read what the service takes', async () => {
    const { status, json } = await callApi(ports, 'GET /api/health', {
      headers: { 'complaint-ledger-addin-version': '0.0.1' },
    });
    expect(status).toBe(503);
    expect(json).toMatchObject({ version: '0.0.0-test', oldestAddin: '1.4.0' });
  });

  it('should take the add-in built with it', () => {
    expect(parseVersion(oldestAddin)).toBeDefined();
    expect(oldAddin(new Headers({ 'complaint-ledger-addin-version': version }), oldestAddin)).toBe(
      undefined,
    );
  });
});
