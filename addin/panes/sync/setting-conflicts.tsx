import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { SettingConflict } from '../../../core/sync/merge-settings';
import { useSurroundings } from '../../app/surroundings';
import { ControlRow, PaneSection } from '../../controls/pane-layout';
import { settingName, settingText } from '../../ledger/setting-words';
import type { SharedLedger } from '../../sync/ledger-sync';
import type { RemoteSettings } from '../../sync/remote-settings';
import { CALENDAR } from '../../sync/setting-facts';
import { useWording } from '../../texts/texts';
import { ConflictChoice } from './conflict-choice';
import { changeBehind } from './setting-change';
import { useTheirs } from './use-theirs';

/** Settings changed here and by somebody else, each to something else, to choose from. */
export function SettingConflicts(props: {
  readonly shared: SharedLedger;
  readonly conflicts: readonly SettingConflict[];
  readonly remote: RemoteSettings;
}): ReactElement {
  const { shared, conflicts, remote } = props;
  const { ledger } = shared;
  const { sync: ledgerSync } = useSurroundings();
  const wording = useWording();
  const { sync } = wording.texts;
  const { theirs, choose } = useTheirs();
  const text = (key: string, value: string | undefined) =>
    key === CALENDAR ? sync.settingsOtherCalendar : settingText(key, value, ledger, wording);
  return (
    <PaneSection title={sync.settingsConflict}>
      <Text size={200}>{sync.settingsConflictAbout}</Text>
      {conflicts.map(({ key, base, mine, theirs: there }) => {
        const { who, when } = changeBehind(key, remote, ledger);
        return (
          <ConflictChoice
            key={key}
            name={key}
            title={settingName(key, ledger, wording)}
            mine={{ value: text(key, mine), by: sync.me }}
            theirs={{ value: text(key, there), by: sync.by(who, when) }}
            base={{ value: text(key, base), by: undefined }}
            isTheirs={theirs.has(key)}
            onChoose={(isTheirs) => choose(key, isTheirs)}
          />
        );
      })}
      <ControlRow>
        <Button
          appearance="primary"
          size="small"
          onClick={() => void ledgerSync.decideSettings(shared, theirs)}
        >
          {sync.decide}
        </Button>
      </ControlRow>
    </PaneSection>
  );
}
