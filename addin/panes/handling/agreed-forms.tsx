import { useState, type ReactElement } from 'react';
import type { ClockState } from '../../../core/clock/clock-state';
import { EchoedTime } from '../../controls/echoed-time';
import { PaneSection } from '../../controls/pane-layout';
import { useHandlingWording } from '../../texts/handling-wording';
import { ActForm } from './act-form';
import type { CaseContext } from './case-context';

/** The times that are agreed for one case: one form for each clock that takes such a time. */
export function AgreedForms(context: CaseContext): ReactElement | null {
  const { texts } = useHandlingWording();
  const open = context.assessment.clocks.filter(
    ({ clock, status }) =>
      (clock.orAgreed || clock.within.unit === 'agreed') &&
      ['pending', 'running', 'overdue', 'paused'].includes(status),
  );
  if (open.length === 0) return null;
  return (
    <PaneSection title={texts.handling.agreed}>
      {open.map((state) => (
        <AgreedForm key={state.clock.key} {...context} state={state} />
      ))}
    </PaneSection>
  );
}

function AgreedForm(props: CaseContext & { readonly state: ClockState }): ReactElement {
  const { ledger, act, state } = props;
  const { say, texts } = useHandlingWording();
  const [at, setAt] = useState('');
  return (
    <ActForm
      title={say(state.clock.title)}
      submit={texts.handling.setAgreed}
      note={state.clock.note && say(state.clock.note)}
      onSubmit={() => act({ kind: 'agreed', clock: state.clock.key, at }, say(state.clock.title))}
    >
      <EchoedTime
        id={`agreed-${state.clock.key}`}
        label={texts.handling.agreed}
        zone={ledger.zone}
        required
        value={at}
        onChange={setAt}
      />
    </ActForm>
  );
}
