import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import type { Conflict } from '../../../core/sync/merge-records';
import type { Outcome } from '../../controls/outcome-message';
import { ControlRow, PaneSection } from '../../controls/pane-layout';
import type { SharedLedger } from '../../sync/ledger-sync';
import type { RowConflict } from '../../sync/pull-changes';
import type { RemoteVersion } from '../../sync/remote-version';
import { useWording } from '../../texts/texts';
import { ConflictChoice } from './conflict-choice';
import { factName, factText } from './fact-words';
import { momentText } from './moment-text';
import { useTheirs } from './use-theirs';

/** True conflicts, one record after the other: mine, theirs and what was before, to choose from. */
export function ConflictList(props: {
  readonly shared: SharedLedger;
  readonly conflicts: readonly RowConflict[];
  readonly onTold: (outcome: Outcome) => void;
}): ReactElement {
  const { shared, conflicts, onTold } = props;
  const { texts } = useWording();
  return (
    <PaneSection title={texts.sync.conflictTitle}>
      <Text size={200}>{texts.sync.conflictAbout}</Text>
      {conflicts.map((conflict) => (
        <OneRecord
          key={`${conflict.id} ${conflict.theirs.version}`}
          shared={shared}
          conflict={conflict}
          onTold={onTold}
        />
      ))}
    </PaneSection>
  );
}

function OneRecord(props: {
  readonly shared: SharedLedger;
  readonly conflict: RowConflict;
  readonly onTold: (outcome: Outcome) => void;
}): ReactElement {
  const { shared, conflict, onTold } = props;
  const { sync } = useSurroundings();
  const wording = useWording();
  const { texts } = wording;
  const { ledger } = shared;
  const { theirs, choose, chooseAll } = useTheirs();
  const [busy, setBusy] = useState(false);
  const paths = conflict.conflicts.map(({ path }) => path);
  const decide = async () => {
    setBusy(true);
    try {
      const isDone = await sync.decide(shared, { conflict, theirs });
      onTold(
        isDone
          ? { intent: 'success', text: texts.sync.decided }
          : { intent: 'warning', text: texts.sync.changedAgain },
      );
    } catch (problem) {
      onTold({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setBusy(false);
    }
  };
  const text = ({ path }: Conflict, value: unknown) => factText(path, value, ledger, wording);
  const who = (version: RemoteVersion | undefined) =>
    version && texts.sync.by(version.by, momentText(version.at, ledger.zone.id));
  const number = conflict.theirs.record?.number ?? conflict.base?.record?.number;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: '8px' }}>
      <Text weight="semibold">{typeof number === 'string' ? number : conflict.id}</Text>
      {conflict.conflicts.map((one) => (
        <ConflictChoice
          key={one.path}
          name={`${conflict.id} ${one.path}`}
          title={factName(one.path, ledger, wording)}
          mine={{ value: text(one, one.mine), by: texts.sync.me }}
          theirs={{ value: text(one, one.theirs), by: who(conflict.theirs) }}
          base={{ value: text(one, one.base), by: who(conflict.base) }}
          isTheirs={theirs.has(one.path)}
          onChoose={(isTheirs) => choose(one.path, isTheirs)}
        />
      ))}
      <ControlRow>
        <Button appearance="primary" size="small" disabled={busy} onClick={() => void decide()}>
          {texts.sync.decide}
        </Button>
        <Button size="small" onClick={() => chooseAll([])}>
          {texts.sync.allMine}
        </Button>
        <Button size="small" onClick={() => chooseAll(paths)}>
          {texts.sync.allTheirs}
        </Button>
      </ControlRow>
    </div>
  );
}
