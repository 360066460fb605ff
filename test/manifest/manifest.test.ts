import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { functionIds } from '../../addin/custom-functions/function-id';
import { commandPanes } from '../../addin/commands/associate-commands';

const text = readFileSync('manifest.xml', 'utf8');
const allOf = (pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');
const base = 'https://localhost:3000';

/** What office-addin-manifest makes of the file; in a process of its own, for it loads ES modules. */
const readByOfficeTools = (): Readonly<Record<string, unknown>> => {
  const script = `require('office-addin-manifest').OfficeAddinManifest
    .readManifestFile('manifest.xml').then((read) => console.log(JSON.stringify(read)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script]).toString()) as Readonly<
    Record<string, unknown>
  >;
};

/** Width and height in the header of a PNG. */
const pngSize = (path: string): readonly [number, number] => {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

/** Every element that has a value and overrides: its id or tag, default and overrides by locale. */
const localised = (): readonly {
  readonly name: string;
  readonly value: string;
  readonly overrides: readonly (readonly [string, string])[];
}[] =>
  [...text.matchAll(/<([\w:]+)([^<>]*?)DefaultValue="([^"]*)"\s*(\/>|>([\s\S]*?)<\/\1>)/g)].map(
    ([, tag = '', attributes = '', value = '', , inside = '']) => ({
      name: /id="([^"]*)"/.exec(attributes)?.[1] ?? tag,
      value,
      overrides: [...inside.matchAll(/<(?:bt:)?Override Locale="([^"]*)" Value="([^"]*)"/g)].map(
        ([, locale = '', override = '']) => [locale, override] as const,
      ),
    }),
  );

describe('manifest.xml', () => {
  it('should be read by the Office tools as a task pane for workbooks', () => {
    const manifest = readByOfficeTools();
    expect(manifest).toMatchObject({
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      defaultLocale: 'zh-CN',
      displayName: '投诉台账',
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: `${base}/taskpane.html` },
    });
    expect(manifest.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(manifest.version).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
  });

  it('should keep every page and picture under one HTTPS address', () => {
    const addresses = allOf(/Value="(https?:[^"]*)"/g);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000(\/|$)/);
    const namespaces = allOf(/xmlns(?::\w+)?="([^"]*)"/g);
    expect(new Set(namespaces)).toEqual(
      new Set([
        'http://schemas.microsoft.com/office/appforoffice/1.1',
        'http://www.w3.org/2001/XMLSchema-instance',
        'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
        'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      ]),
    );
  });

  it('should define every resource once, and use each one it defines', () => {
    const defined = allOf(/<bt:(?:Image|Url|String) id="([^"]*)"/g);
    const used = new Set(allOf(/resid="([^"]*)"/g));
    expect(new Set(defined).size).toBe(defined.length);
    expect([...used].filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !used.has(id))).toEqual([]);
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('should say everything in Chinese and in English', () => {
    const strings = localised();
    expect(strings.length).toBeGreaterThan(30);
    for (const { name, value, overrides } of strings) {
      expect([name, overrides.map(([locale]) => locale)]).toEqual([name, ['en-US']]);
      const [, english = ''] = overrides[0] ?? [];
      if (value.startsWith('http') || name === 'Functions.Namespace') continue;
      expect(value).toMatch(/\p{Script=Han}/u);
      expect(english).not.toMatch(/\p{Script=Han}/u);
      expect(english).not.toBe('');
    }
  });

  it('should keep names and tips within the lengths Office allows', () => {
    const section = (tag: string): string =>
      new RegExp(`<bt:${tag}>([\\s\\S]*)</bt:${tag}>`).exec(text)?.[1] ?? '';
    const values = (part: string) => [...part.matchAll(/Value="([^"]*)"/g)].map(([, v]) => v ?? '');
    for (const value of values(section('ShortStrings')))
      expect(value.length).toBeLessThanOrEqual(125);
    for (const value of values(section('LongStrings')))
      expect(value.length).toBeLessThanOrEqual(250);
  });

  it('should show pictures that exist in the size they are said to have', () => {
    const images = [...text.matchAll(/<bt:Image size="(\d+)" resid="([^"]*)"/g)];
    expect(images.length).toBeGreaterThan(0);
    for (const [, size, id = ''] of images) {
      const address = new RegExp(`id="${id}" DefaultValue="${base}/([^"]*)"`).exec(text)?.[1] ?? '';
      expect([address, ...pngSize(`addin/${address}`)]).toEqual([
        address,
        Number(size),
        Number(size),
      ]);
    }
    expect(pngSize('addin/icons/ledger-32.png')).toEqual([32, 32]);
    expect(pngSize('addin/icons/ledger-64.png')).toEqual([64, 64]);
  });

  it('should give each control and group the sizes 16, 32 and 80 at least', () => {
    const icons = allOf(/<Icon>([\s\S]*?)<\/Icon>/g);
    for (const icon of icons) {
      const sizes = [...icon.matchAll(/size="(\d+)"/g)].map(([, size]) => Number(size));
      expect(sizes).toEqual([16, 20, 32, 64, 80]);
    }
  });

  it('should ask for what the add-in uses, and share one long-lived runtime', () => {
    const sets: Readonly<Record<string, string>> = Object.fromEntries(
      [...text.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
        ([, name = '', version = '']) => [name, version] as const,
      ),
    );
    expect(sets).toEqual({ ExcelApi: '1.13', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3' });
    // Errors of #NUM! and errors in arguments came with 1.3; what came later is asked for softly.
    expect(text).toContain('<Runtime resid="Taskpane.Url" lifetime="long"/>');
    expect(text).toMatch(/<Page>\s*<SourceLocation resid="Taskpane.Url"\/>/);
    expect(text).toContain('<FunctionFile resid="Taskpane.Url"/>');
  });

  it('should have one tab with few groups, and no id twice', () => {
    expect(allOf(/<CustomTab id="([^"]*)"/g)).toHaveLength(1);
    expect(allOf(/<Group id="([^"]*)"/g)).toEqual([
      'Group.Ledger',
      'Group.Analysis',
      'Group.Setup',
    ]);
    const ids = allOf(/<(?:Group|Control|CustomTab)\b[^>]* id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('should call only commands the add-in answers, and all of them', () => {
    expect([...allOf(/<FunctionName>([^<]*)</g)].sort()).toEqual(Object.keys(commandPanes).sort());
  });

  it('should point at worksheet function metadata of the same functions in both languages', () => {
    const files = localised().find(({ name }) => name === 'Functions.Metadata.Url');
    const addresses = [files?.value ?? '', files?.overrides[0]?.[1] ?? ''];
    expect(addresses).toEqual([`${base}/functions.json`, `${base}/functions-en.json`]);
    for (const address of addresses) {
      const metadata = JSON.parse(
        readFileSync(`addin/${address.slice(base.length + 1)}`, 'utf8'),
      ) as { functions: readonly { id: string }[] };
      expect(metadata.functions.map(({ id }) => id)).toEqual(functionIds);
    }
  });
});
