import { extendWording } from './extend-wording';
import { ownRulebook as ownRulebookEn } from './own-rulebook-en';
import { ownRulebook as ownRulebookZh } from './own-rulebook-zh';
import { settings as settingsEn } from './settings-en';
import { settings as settingsZh } from './settings-zh';

/** The wording of the settings pane in a language, and in that around a component. */
export const { of: settingsWordingOf, use: useSettingsWording } = extendWording({
  zh: { settings: settingsZh, ownRulebook: ownRulebookZh },
  en: { settings: settingsEn, ownRulebook: ownRulebookEn },
});
