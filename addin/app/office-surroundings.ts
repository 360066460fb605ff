import type { Language } from '../../core/text';

/** What the pane takes from Office: either may be missing in a browser or an older host. */
export interface OfficeSurroundings {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
}

/**
 * Reads the language and the theme Office shows itself in.
 *
 * @param context `Office.context`; a missing theme (Excel on the web may give none) means light, a
 * language other than English means Chinese.
 */
export function officeSurroundings(
  context: Partial<Office.Context> | undefined,
): OfficeSurroundings {
  const language = context?.displayLanguage ?? 'zh-CN';
  return {
    language: language.toLowerCase().startsWith('en') ? 'en' : 'zh',
    theme: isDark(context?.officeTheme) ? 'dark' : 'light',
  };
}

function isDark(theme: Partial<Office.OfficeTheme> | undefined): boolean {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const color = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!color) return false;
  const [red, green, blue] = color.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * (red ?? 255) + 0.587 * (green ?? 255) + 0.114 * (blue ?? 255) < 128;
}
