import { useState, type ReactElement, type ReactNode } from 'react';
import type { OpenStatus } from '../ledger/ledger-session';
import { EntryPane, HandlingPane, ImportPane, StatisticsPane } from './lazy-panes';
import { PaneFrame } from './pane-frame';
import type { PaneName } from './pane-link';
import { useFreshPivots } from './use-fresh-pivots';
import { useSync } from './use-sync';
import { useFreshValues } from './use-fresh-values';

/**
 * The panes of an open ledger. A pane that was once opened stays, hidden while another is shown, so
 * that unsaved text is still there on return.
 */
export function LedgerPanes(props: {
  readonly status: OpenStatus;
  readonly current: PaneName;
}): ReactElement {
  const { status, current } = props;
  useFreshValues(status.ledger);
  useFreshPivots(status.ledger);
  useSync(status);
  const [visited, setVisited] = useState<ReadonlySet<PaneName>>(new Set());
  if (!visited.has(current)) setVisited(new Set([...visited, current]));
  const panes: readonly [PaneName, ReactNode][] = [
    ['entry', <EntryPane key="entry" status={status} />],
    ['handling', <HandlingPane key="handling" status={status} shown={current === 'handling'} />],
    ['statistics', <StatisticsPane key="statistics" status={status} />],
    ['import', <ImportPane key="import" status={status} />],
  ];
  return (
    <>
      {panes
        .filter(([pane]) => visited.has(pane) || pane === current)
        .map(([pane, element]) => (
          <div key={pane} hidden={pane !== current}>
            <PaneFrame>{element}</PaneFrame>
          </div>
        ))}
    </>
  );
}
