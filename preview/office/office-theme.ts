/** The colours Office tells an add-in about. */
export interface OfficeTheme {
  readonly themeId: number;
  readonly isDarkTheme: boolean;
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const officeThemes: Readonly<Record<'light' | 'dark', OfficeTheme>> = {
  light: {
    themeId: 0,
    isDarkTheme: false,
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#000000',
    controlBackgroundColor: '#F3F2F1',
    controlForegroundColor: '#262626',
  },
  dark: {
    themeId: 4,
    isDarkTheme: true,
    bodyBackgroundColor: '#1F1F1F',
    bodyForegroundColor: '#F3F2F1',
    controlBackgroundColor: '#292827',
    controlForegroundColor: '#F3F2F1',
  },
};
