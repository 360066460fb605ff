import { useState, type ReactElement } from 'react';
import type { Finding } from '../../../core/finding';
import { approvalDemands } from '../../../core/record/approval-demands';
import { approvalFinding } from '../../../core/record/approval-finding';
import { approvalGaps, type ApprovalGap } from '../../../core/record/approval-gaps';
import type { CaseEvent } from '../../../core/rulebook/rulebook';
import { approvalText, approverText } from '../../../core/workbook/approval-text';
import { minuteText } from '../../../core/date/minute-text';
import { PaneSection } from '../../controls/pane-layout';
import { useHandlingWording } from '../../texts/handling-wording';
import { actFinding } from './act-finding';
import { ActForm } from './act-form';
import type { TypedApproval } from './apply-act';
import { ApprovalFields } from './approval-fields';
import { approvalFindings } from './approval-findings';
import type { CaseContext } from './case-context';

/** Who approved what has happened, and what still lacks its approval, which can be added here. */
export function ApprovalForms(context: CaseContext): ReactElement | null {
  const { ledger, record } = context;
  const { texts } = useHandlingWording();
  const { rulebook, zone } = ledger;
  const gaps = approvalGaps(record, rulebook, zone);
  const happened = rulebook.events.filter(
    (event) =>
      record.events[event.key] !== undefined &&
      (approvalDemands(event, record, rulebook, zone).length > 0 ||
        record.approvals?.some((given) => given.event === event.key) === true),
  );
  if (happened.length === 0) return null;
  return (
    <PaneSection title={texts.handling.approvals}>
      {happened.map((event) => {
        const gap = gaps.findLast((found) => found.event.key === event.key);
        // A form that has served begins anew.
        const key = `${event.key} ${record.approvals?.length ?? 0}`;
        return <ApprovalForm key={key} {...context} event={event} gap={gap} />;
      })}
    </PaneSection>
  );
}

function ApprovalForm(
  props: CaseContext & { readonly event: CaseEvent; readonly gap: ApprovalGap | undefined },
): ReactElement {
  const { ledger, record, event, gap, act } = props;
  const { rulebook, zone } = ledger;
  const { say, texts, language } = useHandlingWording();
  const { handling, common } = texts;
  const time = gap?.time ?? record.events[event.key];
  const lack = gap && approvalFinding(gap, rulebook, zone);
  const [approval, setApproval] = useState<TypedApproval>({
    role: '',
    person: '',
    at: time ? minuteText(zone.toWall(time.instant)) : '',
    opinion: '',
  });
  const [wrong, setWrong] = useState<readonly Finding[]>([]);
  const submit = async () => {
    const what = handling.approvalOf(say(event.title));
    const found =
      approval.role === ''
        ? [{ ...actFinding('approval-missing', 'approvalMissing'), field: event.key }]
        : await act({ kind: 'approval', event: event.key, approval }, what);
    const { ofApproval, others } = approvalFindings(found, event.key);
    setWrong(ofApproval);
    return others;
  };
  const last = record.approvals?.findLast((given) => given.event === event.key);
  const state = lack || !last ? handling.approvalLacking : approverText(last, rulebook, language);
  const note = lack
    ? `${say(lack.message)} ${common.clause(lack.clause ?? event.clause)}`
    : approvalText(event.key, record, { rulebook, zone, language });
  return (
    <ActForm
      title={`${say(event.title)}${common.colon}${state}`}
      submit={handling.addApproval}
      note={note}
      onSubmit={submit}
    >
      <ApprovalFields
        event={event}
        rulebook={rulebook}
        zone={zone}
        required
        value={approval}
        findings={wrong}
        onChange={setApproval}
      />
    </ActForm>
  );
}
