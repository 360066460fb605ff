import { Spinner } from '@fluentui/react-spinner';
import { Suspense, type ReactElement, type ReactNode } from 'react';
import { useWording } from '../texts/texts';
import { PaneBoundary } from './pane-boundary';

/** Around one pane: waits for its file and keeps its trouble from the others. */
export function PaneFrame({ children }: { readonly children: ReactNode }): ReactElement {
  const { texts } = useWording();
  return (
    <PaneBoundary texts={texts}>
      <Suspense fallback={<Spinner label={texts.common.loading} />}>{children}</Suspense>
    </PaneBoundary>
  );
}
