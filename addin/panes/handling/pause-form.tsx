import { useState, type ReactElement } from 'react';
import { LabelledSelect } from '../../controls/labelled-select';
import { LabelledText } from '../../controls/labelled-text';
import { minuteText } from '../../../core/date/minute-text';
import { PaneSection } from '../../controls/pane-layout';
import { useHandlingWording } from '../../texts/handling-wording';
import { actFinding } from './act-finding';
import { ActForm } from './act-form';
import type { CaseContext } from './case-context';
import { useActTime } from './use-act-time';

/** Pausing the clocks that may be paused, or letting them run again. */
export function PauseForm(context: CaseContext): ReactElement | null {
  const { ledger, record, assessment, act } = context;
  const { say, texts } = useHandlingWording();
  const { handling } = texts;
  const { at, field } = useActTime(ledger, 'pause-at');
  const [reason, setReason] = useState('');
  const [ground, setGround] = useState('');
  const pausable = assessment.clocks.filter(
    ({ clock, status }) => clock.pausable && ['running', 'overdue', 'paused'].includes(status),
  );
  const grounds = new Map(
    pausable.flatMap(({ clock }) => clock.pause?.grounds ?? []).map((one) => [one.key, one]),
  );
  const clauses = new Set(pausable.flatMap(({ clock }) => clock.pause?.clause ?? []));
  const submit = async () => {
    if (grounds.size > 0 && ground === '') return [actFinding('ground-missing', 'groundMissing')];
    if (grounds.size === 0 && reason.trim() === '') {
      return [actFinding('reason-missing', 'reasonMissing')];
    }
    return act({ kind: 'pause', at, reason: reason.trim(), ground }, handling.pause);
  };
  const open = record.pauses.find(({ to }) => to === undefined);
  if (pausable.length === 0 && !open) return null;
  return (
    <PaneSection title={open ? handling.resume : handling.pause}>
      {open ? (
        <ActForm
          title={handling.pausedSince(minuteText(ledger.zone.toWall(open.from.instant)))}
          submit={handling.resume}
          note={open.reason}
          onSubmit={() => act({ kind: 'resume', at }, handling.resume)}
        >
          {field}
        </ActForm>
      ) : (
        <ActForm
          title={handling.pause}
          submit={handling.pause}
          note={[...clauses].map((clause) => texts.common.clause(clause)).join(' ')}
          onSubmit={submit}
        >
          {field}
          {grounds.size > 0 && (
            <LabelledSelect
              label={handling.ground}
              required
              value={ground}
              options={[
                { value: '', text: texts.common.chooseOne },
                ...[...grounds.values()].map(({ key, title }) => ({
                  value: key,
                  text: say(title),
                })),
              ]}
              onChange={setGround}
            />
          )}
          <LabelledText
            label={handling.reason}
            required={grounds.size === 0}
            lines={2}
            value={reason}
            onChange={setReason}
          />
        </ActForm>
      )}
    </PaneSection>
  );
}
