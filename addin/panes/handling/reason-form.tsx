import { useState, type ReactElement, type ReactNode } from 'react';
import type { Finding } from '../../../core/finding';
import { LabelledText } from '../../controls/labelled-text';
import { useCustodyWording } from '../../texts/custody-wording';
import { custody as en } from '../../texts/custody-en';
import { custody as zh } from '../../texts/custody-zh';
import { ActForm } from './act-form';

/** An act about the keeping of a record that needs a reason, which is kept for good. */
export function ReasonForm(props: {
  readonly title: string;
  readonly note?: string;
  /** Carries it out; answers what kept it from being done. */
  readonly onReason: (reason: string) => Promise<readonly Finding[]>;
  readonly children?: ReactNode;
}): ReactElement {
  const { title, note, onReason, children } = props;
  const { custody } = useCustodyWording().texts;
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (reason.trim() === '') return [custodyFinding('reasonMissing')];
    const findings = await onReason(reason.trim());
    if (findings.length === 0) setReason('');
    return findings;
  };
  return (
    <ActForm title={title} submit={title} note={note} onSubmit={submit}>
      {children}
      <LabelledText
        label={custody.reason}
        hint={custody.reasonHint}
        required
        lines={2}
        value={reason}
        onChange={setReason}
      />
    </ActForm>
  );
}

/** What a form about the keeping of a record misses, before the service is asked. */
export const custodyFinding = (
  key: 'reasonMissing' | 'readersMissing' | 'untilUnreadable',
): Finding => ({
  code: key,
  severity: 'error',
  message: { zh: zh[key], en: en[key] },
});
