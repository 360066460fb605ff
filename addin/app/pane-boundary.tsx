import { Button } from '@fluentui/react-button';
import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-message-bar';
import { Component, type ReactNode } from 'react';
import type { Texts } from '../texts/texts';
import { problemText } from './problem-text';

interface Props {
  readonly texts: Texts;
  readonly children: ReactNode;
}

/** Catches what breaks inside a pane, so that the tabs and the other panes keep working. */
export class PaneBoundary extends Component<Props, { readonly problem?: unknown }> {
  override state: { readonly problem?: unknown } = {};

  static getDerivedStateFromError(problem: unknown): { readonly problem: unknown } {
    return { problem };
  }

  override render(): ReactNode {
    const { texts, children } = this.props;
    const { problem } = this.state;
    if (problem === undefined) return children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          {texts.problems.pane} {problemText(problem, texts)}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => this.setState({ problem: undefined })}>
            {texts.common.retry}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
