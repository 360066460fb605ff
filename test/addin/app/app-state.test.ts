import { createNavigation } from '../../../addin/app/navigation';
import { officeSurroundings } from '../../../addin/app/office-surroundings';
import { createPageClock } from '../../../addin/app/page-clock';
import { paneOfAddress } from '../../../addin/app/pane-link';
import { createPreferences } from '../../../addin/app/preferences';

describe('paneOfAddress', () => {
  it.each([
    ['?pane=import', '', 'import'],
    ['', '#statistics', 'statistics'],
    ['', '#/handling', 'handling'],
    ['?pane=import', '#entry', 'entry'],
    ['?pane=nothing', '', undefined],
    ['?_host_Info=Excel', '#', undefined],
  ])('should read %s%s as %s', (search, hash, pane) => {
    expect(paneOfAddress({ search, hash })).toBe(pane);
  });
});

describe('createNavigation', () => {
  it('should follow the fragment and keep it up to date', () => {
    window.location.hash = '#import';
    const navigation = createNavigation(window);
    expect(navigation.get()).toBe('import');
    navigation.set('settings');
    expect(window.location.hash).toBe('#settings');
    window.location.hash = '#entry';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(navigation.get()).toBe('entry');
    window.location.hash = '#elsewhere';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(navigation.get()).toBe('entry');
  });
});

describe('createPreferences', () => {
  beforeEach(() => window.localStorage.clear());

  it('should keep what was chosen', () => {
    createPreferences(window.localStorage).set({ language: 'en', theme: 'dark', operator: '李' });
    expect(createPreferences(window.localStorage).get()).toEqual({
      language: 'en',
      theme: 'dark',
      operator: '李',
    });
  });

  it.each(['', 'null', '{', '[1]', '{"language":"fr","theme":7,"operator":null}'])(
    'should start anew from what it cannot use: %s',
    (text) => {
      window.localStorage.setItem('complaint-ledger.preferences', text);
      expect(createPreferences(window.localStorage).get()).toEqual({
        language: 'auto',
        theme: 'auto',
        operator: '',
      });
    },
  );

  it('should work where the web view forbids storage', () => {
    const preferences = createPreferences(undefined);
    preferences.set({ ...preferences.get(), language: 'en' });
    expect(preferences.get().language).toBe('en');
  });
});

describe('officeSurroundings', () => {
  const theme = (bodyBackgroundColor: string, isDarkTheme?: boolean) => ({
    officeTheme: {
      bodyBackgroundColor,
      bodyForegroundColor: '',
      controlBackgroundColor: '',
      controlForegroundColor: '',
      ...(isDarkTheme === undefined ? {} : { isDarkTheme }),
    } as Office.OfficeTheme,
  });

  it('should be light and Chinese where Office says nothing', () => {
    expect(officeSurroundings(undefined)).toEqual({ language: 'zh', theme: 'light' });
    expect(officeSurroundings({})).toEqual({ language: 'zh', theme: 'light' });
  });

  it('should follow the display language', () => {
    expect(officeSurroundings({ displayLanguage: 'en-GB' }).language).toBe('en');
    expect(officeSurroundings({ displayLanguage: 'zh-TW' }).language).toBe('zh');
  });

  it('should follow the theme, by its colour where it does not say', () => {
    expect(officeSurroundings(theme('#FFFFFF', true)).theme).toBe('dark');
    expect(officeSurroundings(theme('#262626')).theme).toBe('dark');
    expect(officeSurroundings(theme('#F3F2F1')).theme).toBe('light');
    expect(officeSurroundings(theme('none')).theme).toBe('light');
  });
});

describe('createPageClock', () => {
  it('should be rounded up, so that nothing that happens now is in its future', () => {
    const clock = createPageClock(() => 1_000_001);
    expect(clock.get()).toBe(1_020);
    expect(clock.get() * 1000).toBeGreaterThanOrEqual(1_000_001);
  });
});
