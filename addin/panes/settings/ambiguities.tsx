import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { PaneSection } from '../../controls/pane-layout';
import { useWording } from '../../texts/texts';

/** What the regime's text leaves open, each with the reading this ledger uses. */
export function Ambiguities(props: {
  readonly definition: RulebookDefinition;
}): ReactElement | null {
  const { say, texts } = useWording();
  const { ambiguities } = props.definition;
  if (ambiguities.length === 0) return null;
  return (
    <PaneSection title={texts.settings.ambiguities}>
      <ul style={{ margin: 0, paddingLeft: '20px' }}>
        {ambiguities.map(({ question, choice }) => (
          <li key={question.zh}>
            <Text>{say(question)}</Text>{' '}
            <Text weight="semibold">
              {texts.settings.choice}
              {texts.common.colon}
              {say(choice)}
            </Text>
          </li>
        ))}
      </ul>
    </PaneSection>
  );
}
