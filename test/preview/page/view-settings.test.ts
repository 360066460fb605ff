import { readViewSettings, saveViewSettings } from '../../../preview/page/shell/view-settings';

beforeEach(() => localStorage.clear());

it('should start in Chinese, light, with a pane of 350 pixels', () => {
  expect(readViewSettings('', localStorage)).toEqual({
    language: 'zh',
    theme: 'light',
    paneWidth: 350,
  });
});

it('should remember the last visit and let the address win', () => {
  saveViewSettings({ language: 'en', theme: 'dark', paneWidth: 320 }, localStorage);
  expect(readViewSettings('', localStorage)).toEqual({
    language: 'en',
    theme: 'dark',
    paneWidth: 320,
  });
  expect(readViewSettings('?lang=zh&theme=light&pane=400', localStorage)).toEqual({
    language: 'zh',
    theme: 'light',
    paneWidth: 400,
  });
});

it('should not be put out by nonsense', () => {
  localStorage.setItem('complaint-ledger-preview', '{');
  expect(readViewSettings('?pane=9999&theme=blue', localStorage)).toEqual({
    language: 'zh',
    theme: 'light',
    paneWidth: 350,
  });
});
