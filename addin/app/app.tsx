import { FluentProvider } from '@fluentui/react-provider';
import { webDarkTheme, webLightTheme } from '@fluentui/react-theme';
import { useEffect, useMemo, type ReactElement } from 'react';
import { WordingContext, wordingOf } from '../texts/texts';
import { LedgerGate } from './ledger-gate';
import type { OfficeSurroundings } from './office-surroundings';
import { PaneTabs } from './pane-tabs';
import { SurroundingsContext, type Surroundings } from './surroundings';
import { useStore } from './use-store';

/** The whole task pane: theme and language as Office or the person has it, tabs, and one pane. */
export function App(props: {
  readonly surroundings: Surroundings;
  readonly office: OfficeSurroundings;
}): ReactElement {
  const { surroundings, office } = props;
  const preferences = useStore(surroundings.preferences);
  const language = preferences.language === 'auto' ? office.language : preferences.language;
  const theme = preferences.theme === 'auto' ? office.theme : preferences.theme;
  const wording = useMemo(() => wordingOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.style.colorScheme = theme;
  }, [language, theme]);
  return (
    <SurroundingsContext value={surroundings}>
      <WordingContext value={wording}>
        <FluentProvider
          theme={theme === 'dark' ? webDarkTheme : webLightTheme}
          style={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}
        >
          <PaneTabs />
          <LedgerGate />
        </FluentProvider>
      </WordingContext>
    </SurroundingsContext>
  );
}
