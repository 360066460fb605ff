import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useEffect, type ReactElement } from 'react';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import { OutcomeMessage } from '../../controls/outcome-message';
import { PaneSection } from '../../controls/pane-layout';
import { useSettingsWording } from '../../texts/settings-wording';

/** Who is signed in to the service, where it asks for that. */
export function Account(): ReactElement | null {
  const { signIn } = useSurroundings();
  const state = useStore(signIn.state);
  const { settings } = useSettingsWording().texts;
  useEffect(() => void signIn.authorise(), [signIn]);
  if (state.kind === 'unneeded') return null;
  if (state.kind === 'signed-in') {
    return (
      <PaneSection title={settings.account}>
        <Text>{settings.signedIn(state.name)}</Text>
      </PaneSection>
    );
  }
  const isAsking = state.kind === 'asking';
  const problem = state.kind === 'signed-out' ? state.problem : undefined;
  return (
    <PaneSection title={settings.account}>
      <Text>{isAsking ? settings.signingIn : settings.signedOut}</Text>
      <OutcomeMessage
        outcome={
          problem === undefined
            ? undefined
            : { intent: 'error', text: settings.signInFailed(problem) }
        }
      />
      <Button disabled={isAsking} onClick={() => void signIn.ask()}>
        {settings.signIn}
      </Button>
    </PaneSection>
  );
}
