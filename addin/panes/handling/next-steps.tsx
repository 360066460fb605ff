import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import { approvalDemands } from '../../../core/record/approval-demands';
import { conditionContext } from '../../../core/record/condition-context';
import { legalEvents } from '../../../core/record/legal-events';
import { needsApproval } from '../../../core/record/needs-approval';
import type { CaseEvent } from '../../../core/rulebook/rulebook';
import type { Finding } from '../../../core/finding';
import { GuidanceNotes } from '../../controls/guidance-notes';
import { RecordField } from '../../controls/record-field';
import { useHandlingWording } from '../../texts/handling-wording';
import { ActForm } from './act-form';
import type { TypedApproval } from './apply-act';
import { ApprovalFields } from './approval-fields';
import { approvalFindings } from './approval-findings';
import type { CaseContext } from './case-context';
import { eventFields } from './event-fields';
import { roleTitles } from './role-titles';
import { typedFields } from './typed-fields';
import { useActTime } from './use-act-time';

/** The events the workflow allows now, each with its time and the fields it asks for. */
export function NextSteps(context: CaseContext): ReactElement {
  const { ledger, record } = context;
  const { texts } = useHandlingWording();
  const events = legalEvents(record, ledger.rulebook, ledger.zone);
  if (events.length === 0) return <Text size={200}>{texts.handling.noSteps}</Text>;
  return (
    <>
      {events.map((event) => (
        <EventForm key={event.key} {...context} event={event} />
      ))}
    </>
  );
}

/** Of the time of the step as long as no other is typed. */
type DraftApproval = Omit<TypedApproval, 'at'> & { readonly at?: string | undefined };

function EventForm(props: CaseContext & { readonly event: CaseEvent }): ReactElement {
  const { ledger, record, event, act } = props;
  const wording = useHandlingWording();
  const { say, head, texts } = wording;
  const { at, field: time } = useActTime(ledger, `step-${event.key}`);
  const [approval, setApproval] = useState<DraftApproval>({ role: '', person: '', opinion: '' });
  const [wrong, setWrong] = useState<readonly Finding[]>([]);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const fields = eventFields(event, record, ledger);
  const roles = roleTitles(event.by, ledger.rulebook, wording);
  const facts = conditionContext(record, ledger.rulebook, ledger.zone);
  const note = [
    ...(event.guidance ? [say(event.guidance)] : []),
    ...(roles === '' ? [] : [`${texts.handling.by}${texts.common.colon}${roles}`]),
    texts.common.clause(event.clause),
  ].join(' ');
  const asksApproval = needsApproval(event);
  const approved = { ...approval, at: approval.at ?? at };
  const submit = async () => {
    const found = await act(
      {
        kind: 'event',
        key: event.key,
        at,
        fields: typedFields(fields, values),
        ...(asksApproval && { approval: approved }),
      },
      say(event.title),
    );
    const { ofApproval, others } = approvalFindings(found, event.key);
    setWrong(ofApproval);
    return others;
  };
  return (
    <ActForm
      title={head(event.title)}
      submit={texts.handling.record(say(event.title))}
      note={note}
      onSubmit={submit}
    >
      <GuidanceNotes
        rulebook={ledger.rulebook}
        at={[event.key, ...event.requires, ...fields.map(({ key }) => key)]}
      />
      {time}
      {fields.map((field) => (
        <RecordField
          key={field.key}
          id={`step-${event.key}-${field.key}`}
          field={field}
          zone={ledger.zone}
          required={
            event.requires.includes(field.key) ||
            (typeof field.required === 'boolean' ? field.required : field.required.test(facts))
          }
          value={values[field.key] ?? ''}
          finding={undefined}
          onChange={(value) => setValues((before) => ({ ...before, [field.key]: value }))}
          onLeave={() => undefined}
        />
      ))}
      {asksApproval && (
        <ApprovalFields
          event={event}
          rulebook={ledger.rulebook}
          zone={ledger.zone}
          required={approvalDemands(event, record, ledger.rulebook, ledger.zone).length > 0}
          value={approved}
          findings={wrong}
          onChange={(typed) =>
            setApproval({ ...typed, at: typed.at === at ? undefined : typed.at })
          }
        />
      )}
    </ActForm>
  );
}
