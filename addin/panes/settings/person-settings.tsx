import type { ReactElement } from 'react';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import { LabelledSelect } from '../../controls/labelled-select';
import { LabelledText } from '../../controls/labelled-text';
import { PaneSection } from '../../controls/pane-layout';
import { useSettingsWording } from '../../texts/settings-wording';

const languages = ['auto', 'zh', 'en'] as const;
const themes = ['auto', 'light', 'dark'] as const;

/** What concerns the person at this computer, not the ledger: language, appearance, name. */
export function PersonSettings(): ReactElement {
  const { preferences } = useSurroundings();
  const current = useStore(preferences);
  const { texts } = useSettingsWording();
  const { settings } = texts;
  return (
    <PaneSection title={settings.person}>
      <LabelledText
        label={settings.operator}
        hint={settings.operatorHint}
        value={current.operator}
        onChange={(operator) => preferences.set({ ...current, operator })}
      />
      <LabelledSelect
        label={settings.language}
        value={current.language}
        options={languages.map((value) => ({ value, text: settings.languages[value] }))}
        onChange={(language) => preferences.set({ ...current, language })}
      />
      <LabelledSelect
        label={settings.theme}
        value={current.theme}
        options={themes.map((value) => ({ value, text: settings.themes[value] }))}
        onChange={(theme) => preferences.set({ ...current, theme })}
      />
    </PaneSection>
  );
}
