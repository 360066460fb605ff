import { readFileSync } from 'node:fs';
import { readManifest } from '../../../preview/page/shell/read-manifest';

const xml = readFileSync('manifest.xml', 'utf8');

it('should read the tab, its groups and its buttons from the project’s own manifest', () => {
  const manifest = readManifest(xml, 'zh-CN');
  expect(manifest.name).toBe('投诉台账');
  expect(manifest.tabLabel).toBe('投诉台账');
  expect(manifest.paneAddress).toBe('taskpane.html');
  expect(manifest.functionsNamespace).toBe('COMPLAINT');
  expect(manifest.functionsAddress).toBe('functions.json');
  const buttons = manifest.groups.flatMap((group) => group.buttons);
  expect(buttons.length).toBeGreaterThan(4);
  for (const button of buttons) {
    expect(button.label).not.toBe('');
    expect(button.description).not.toBe('');
    expect(button.icon).toMatch(/^icons\/.*32\.png$/);
  }
  expect(buttons.map(({ action }) => action.kind)).toContain('pane');
  expect(buttons.map(({ action }) => action.kind)).toContain('function');
});

it('should prefer the words of the display language', () => {
  const manifest = readManifest(xml, 'en-US');
  expect(manifest.name).toBe('Complaint Ledger');
  expect(manifest.functionsAddress).toBe('functions-en.json');
  for (const { label } of manifest.groups) expect(label).toMatch(/^[ -~]+$/);
});

it.each([
  ['malformed XML', '<OfficeApp>'],
  ['a manifest without a pane', '<OfficeApp></OfficeApp>'],
])('should refuse %s', (_, text) => {
  expect(() => readManifest(text, 'zh-CN')).toThrow(/manifest\.xml/);
});
