import { Component, type ReactNode } from 'react';

/** Leaves a chart out when its file cannot be fetched or drawn: the table below has every figure. */
export class ChartBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
