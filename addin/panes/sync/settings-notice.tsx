import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { SettingFacts } from '../../../core/sync/merge-settings';
import { useSurroundings } from '../../app/surroundings';
import { FindingList } from '../../controls/finding-list';
import { ControlRow, PaneSection } from '../../controls/pane-layout';
import { applicationRoleTitles } from '../../../core/application-role-titles';
import { settingName, settingText } from '../../ledger/setting-words';
import { serviceOutcome } from '../../service/service-outcome';
import type { SharedLedger } from '../../sync/ledger-sync';
import { CALENDAR } from '../../sync/setting-facts';
import type { SettingsOutcome, TakenSettings } from '../../sync/settings-round';
import { useWording } from '../../texts/texts';
import { SettingConflicts } from './setting-conflicts';
import { changeBehind } from './setting-change';

/** What became of the settings of the ledger, and what a person has to decide about them. */
export function SettingsNotice(props: {
  readonly shared: SharedLedger;
  readonly settings: SettingsOutcome;
}): ReactElement | null {
  const { shared, settings } = props;
  const { texts } = useWording();
  const { sync } = texts;
  switch (settings.kind) {
    case 'same':
    case 'sent':
    case 'trouble':
      return null;
    case 'taken':
      return <Taken shared={shared} taken={settings.taken} />;
    case 'conflict':
      return <SettingConflicts shared={shared} {...settings} />;
    case 'version':
      return <Text>{sync.settingsVersion(settings.here, settings.there)}</Text>;
    case 'unfit':
      return (
        <PaneSection title={sync.settingsUnfit}>
          <FindingList findings={settings.findings} />
        </PaneSection>
      );
    case 'refused':
      return <Refused shared={shared} refused={settings} />;
  }
}

/** Who changed which settings, when, from what to what and why. */
function Taken(props: {
  readonly shared: SharedLedger;
  readonly taken: TakenSettings;
}): ReactElement {
  const { shared, taken } = props;
  const wording = useWording();
  const { sync, common } = wording.texts;
  const { ledger } = shared;
  return (
    <PaneSection title={sync.settingsTakenTitle}>
      {taken.keys.map((key) => {
        const { who, when, reason } = changeBehind(key, taken.remote, ledger);
        const text = (value: string | undefined) => settingText(key, value, ledger, wording);
        const what =
          key === CALENDAR
            ? sync.settingsCalendarName
            : sync.settingsChange(
                settingName(key, ledger, wording),
                text(taken.before[key]),
                text(taken.after[key]),
              );
        return (
          <Text key={key}>
            {taken.undone.includes(key)
              ? `${sync.settingsUndone}${common.colon}${what}`
              : `${sync.settingsTaken(who, when, what)}${common.semicolon}${sync.settingsWhy(reason)}`}
          </Text>
        );
      })}
      <Text size={200}>{sync.settingsTakenAbout}</Text>
    </PaneSection>
  );
}

/** What was changed here and stays here, who may change it, and the ways on. */
function Refused(props: {
  readonly shared: SharedLedger;
  readonly refused: Extract<SettingsOutcome, { kind: 'refused' }>;
}): ReactElement {
  const { shared, refused } = props;
  const { keys, mine, theirs, trouble } = refused;
  const { sync: ledgerSync } = useSurroundings();
  const wording = useWording();
  const { sync, common } = wording.texts;
  const words = (key: string) => {
    const name = settingName(key, shared.ledger, wording);
    if (key === CALENDAR) return name;
    const text = (facts: SettingFacts) => settingText(key, facts[key], shared.ledger, wording);
    return `${name}${common.colon}${sync.settingsSides(text(mine), text(theirs))}`;
  };
  return (
    <PaneSection title={sync.settingsRefused}>
      {keys.map((key) => (
        <Text key={key} weight="semibold">
          {words(key)}
        </Text>
      ))}
      <Text size={200}>
        {trouble.status === 403
          ? sync.settingsForbidden(wording.say(applicationRoleTitles.Manager))
          : serviceOutcome(trouble, wording.texts).text}
      </Text>
      <Text size={200}>{sync.settingsKept}</Text>
      <ControlRow>
        <Button size="small" onClick={() => void ledgerSync.decideSettings(shared, new Set(keys))}>
          {sync.settingsTheirs}
        </Button>
        <Button size="small" onClick={() => void ledgerSync.decideSettings(shared, new Set())}>
          {sync.settingsAgain}
        </Button>
      </ControlRow>
    </PaneSection>
  );
}
