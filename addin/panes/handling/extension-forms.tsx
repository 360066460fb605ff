import { useState, type ReactElement } from 'react';
import { durationText } from '../../../core/clock/duration-text';
import type { ClockState } from '../../../core/clock/clock-state';
import type { Extension } from '../../../core/rulebook/rulebook';
import { conditionContext } from '../../../core/record/condition-context';
import { isGiven } from '../../../core/record/is-given';
import { RecordField } from '../../controls/record-field';
import { LabelledText } from '../../controls/labelled-text';
import { PaneSection } from '../../controls/pane-layout';
import { useHandlingWording } from '../../texts/handling-wording';
import { typedFields } from './typed-fields';
import { actFinding } from './act-finding';
import { ActForm } from './act-form';
import type { CaseContext } from './case-context';
import { useActTime } from './use-act-time';

/** The extensions the rulebook still allows, one form a running clock. */
export function ExtensionForms(context: CaseContext): ReactElement | null {
  const { assessment, record, ledger } = context;
  const { texts } = useHandlingWording();
  const facts = conditionContext(record, ledger.rulebook, ledger.zone);
  const open = assessment.clocks.flatMap((state) => {
    const { extension, key } = state.clock;
    const used = record.extensions.filter(({ clock }) => clock === key).length;
    const isOpen = ['running', 'overdue', 'paused'].includes(state.status);
    if (!extension || !isOpen || used >= extension.maxTimes) return [];
    return extension.when && !extension.when.test(facts) ? [] : [{ state, extension }];
  });
  if (open.length === 0) return null;
  return (
    <PaneSection title={texts.handling.extension}>
      {open.map(({ state, extension }) => (
        <ExtensionForm key={state.clock.key} {...context} state={state} extension={extension} />
      ))}
    </PaneSection>
  );
}

function ExtensionForm(
  props: CaseContext & { readonly state: ClockState; readonly extension: Extension },
): ReactElement {
  const { ledger, record, act, state, extension } = props;
  const { say, texts } = useHandlingWording();
  const { handling } = texts;
  const [amount, setAmount] = useState(String(extension.amount ?? ''));
  const [reason, setReason] = useState('');
  const { at, field: time } = useActTime(
    ledger,
    `extension-${state.clock.key}`,
    handling.requestedAt,
  );
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const fields = ledger.rulebook.fields.filter(
    ({ key }) => extension.requires.includes(key) && !isGiven(record.fields[key]),
  );
  const number = Number(amount);
  const approver = ledger.rulebook.roles.find(({ key }) => key === extension.approver);
  const word = extension.kind === 'cap' ? handling.extensionCap : handling.extensionAmount;
  const unit = say(durationText({ amount: number > 0 ? number : 1, unit: extension.unit }));
  const submit = async () => {
    if (!(number > 0)) return [actFinding('amount-missing', 'amountMissing')];
    if (reason.trim() === '') return [actFinding('reason-missing', 'reasonMissing')];
    return act(
      {
        kind: 'extension',
        clock: state.clock.key,
        amount: number,
        at,
        approvedBy: extension.approver,
        reason: reason.trim(),
        fields: typedFields(fields, values),
      },
      `${say(state.clock.title)} ${word} ${unit}`,
    );
  };
  return (
    <ActForm
      title={say(state.clock.title)}
      submit={handling.extend}
      note={`${handling.approver}${texts.common.colon}${approver ? say(approver.title) : extension.approver} ${texts.common.clause(extension.clause)}`}
      onSubmit={submit}
    >
      <LabelledText
        label={`${word}（${unit}）`}
        required
        numeric
        value={amount}
        onChange={setAmount}
      />
      {time}
      {fields.map((field) => (
        <RecordField
          key={field.key}
          id={`extension-${state.clock.key}-${field.key}`}
          field={field}
          zone={ledger.zone}
          required
          value={values[field.key] ?? ''}
          finding={undefined}
          onChange={(value) => setValues((before) => ({ ...before, [field.key]: value }))}
          onLeave={() => undefined}
        />
      ))}
      <LabelledText
        label={handling.reason}
        required
        lines={2}
        value={reason}
        onChange={setReason}
      />
    </ActForm>
  );
}
