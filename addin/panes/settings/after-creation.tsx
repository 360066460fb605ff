import { Button } from '@fluentui/react-button';
import type { ReactElement } from 'react';
import { useSurroundings } from '../../app/surroundings';
import { ControlRow } from '../../controls/pane-layout';
import { useSettingsWording } from '../../texts/settings-wording';

/** The two useful things to do with a ledger that was just created. */
export function AfterCreation(): ReactElement {
  const { navigation } = useSurroundings();
  const { texts } = useSettingsWording();
  return (
    <ControlRow>
      <Button appearance="primary" onClick={() => navigation.set('entry')}>
        {texts.settings.startEntry}
      </Button>
      <Button onClick={() => navigation.set('import')}>{texts.settings.startImport}</Button>
    </ControlRow>
  );
}
