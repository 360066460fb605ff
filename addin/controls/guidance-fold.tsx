import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import { guidanceAt } from '../../core/handling/guidance-at';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { useHandlingWording } from '../texts/handling-wording';
import { GuidanceNotes } from './guidance-notes';

/** The same, folded until somebody asks, with how many lines there are. */
export function GuidanceFold(props: {
  readonly rulebook: Rulebook;
  readonly at: readonly string[];
}): ReactElement | null {
  const { texts } = useHandlingWording();
  const { length } = guidanceAt(props.at, props.rulebook);
  if (length === 0) return null;
  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>
        <Text size={200}>{texts.common.inBrackets(texts.handling.guidance, String(length))}</Text>
      </summary>
      <GuidanceNotes {...props} />
    </details>
  );
}
