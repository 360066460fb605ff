import { Button } from '@fluentui/react-button';
import type { ReactElement } from 'react';
import { useSurroundings } from '../app/surroundings';
import { useWording } from '../texts/texts';

/** Loads the pane anew, in the version that is served now. */
export function ReloadButton(): ReactElement {
  const { reloadPane } = useSurroundings();
  const { texts } = useWording();
  return (
    <Button size="small" onClick={reloadPane}>
      {texts.service.reload}
    </Button>
  );
}
