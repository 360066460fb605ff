import { useState, type ReactElement } from 'react';
import { useSurroundings } from '../../app/surroundings';
import { EchoedTime } from '../../controls/echoed-time';
import { LabelledText } from '../../controls/labelled-text';
import { minuteText } from '../../controls/minute-text';
import { PaneSection } from '../../controls/pane-layout';
import { ledgerNow } from '../../ledger/ledger-now';
import { useWording } from '../../texts/texts';
import { actFinding } from './act-finding';
import { ActForm } from './act-form';
import type { CaseContext } from './case-context';

/** Pausing the clocks that may be paused, or letting them run again. */
export function PauseForm(context: CaseContext): ReactElement | null {
  const { ledger, record, assessment, act } = context;
  const { now } = useSurroundings();
  const { texts } = useWording();
  const { handling } = texts;
  const present = () => minuteText(ledger.zone.toWall(ledgerNow(ledger, now())));
  const [at, setAt] = useState(present);
  const [reason, setReason] = useState('');
  const pausable = assessment.clocks.some(
    ({ clock, status }) => clock.pausable && ['running', 'overdue', 'paused'].includes(status),
  );
  const open = record.pauses.find(({ to }) => to === undefined);
  if (!pausable && !open) return null;
  const when = (
    <EchoedTime
      id="pause-at"
      label={handling.when}
      zone={ledger.zone}
      required
      value={at}
      onChange={setAt}
      now={present}
    />
  );
  return (
    <PaneSection title={open ? handling.resume : handling.pause}>
      {open ? (
        <ActForm
          title={handling.pausedSince(minuteText(ledger.zone.toWall(open.from.instant)))}
          submit={handling.resume}
          note={open.reason}
          onSubmit={() => act({ kind: 'resume', at }, handling.resume)}
        >
          {when}
        </ActForm>
      ) : (
        <ActForm
          title={handling.pause}
          submit={handling.pause}
          onSubmit={async () =>
            reason.trim() === ''
              ? [actFinding('reason-missing', 'reasonMissing')]
              : act({ kind: 'pause', at, reason: reason.trim() }, handling.pause)
          }
        >
          {when}
          <LabelledText
            label={handling.reason}
            required
            lines={2}
            value={reason}
            onChange={setReason}
          />
        </ActForm>
      )}
    </PaneSection>
  );
}
