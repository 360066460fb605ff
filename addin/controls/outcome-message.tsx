import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import type { ReactElement, ReactNode } from 'react';
import { ReloadButton } from './reload-button';

/** What came of an action. */
export interface Outcome {
  readonly intent: 'success' | 'error' | 'warning' | 'info';
  readonly text: string;
  /** The pane has to be reloaded to go on. */
  readonly reload?: boolean;
}

/** Tells what came of an action; screen readers hear it without losing their place. */
export function OutcomeMessage(props: {
  readonly outcome: Outcome | undefined;
  readonly children?: ReactNode;
}): ReactElement {
  const { outcome, children } = props;
  return (
    <div role="status" aria-live="polite">
      {outcome && (
        <MessageBar intent={outcome.intent} layout="multiline">
          <MessageBarBody>
            {outcome.text} {outcome.reload && <ReloadButton />} {children}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
