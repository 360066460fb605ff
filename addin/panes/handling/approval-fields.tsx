import type { ReactElement } from 'react';
import type { Zone } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import { limitText } from '../../../core/record/limit-text';
import type { CaseEvent, Rulebook } from '../../../core/rulebook/rulebook';
import { EchoedTime } from '../../controls/echoed-time';
import { LabelledSelect } from '../../controls/labelled-select';
import { LabelledText } from '../../controls/labelled-text';
import { useHandlingWording } from '../../texts/handling-wording';
import type { TypedApproval } from './apply-act';
import { roleTitles } from './role-titles';

/** Who approved a step: the role, which must be chosen, the person, the time and the opinion. */
export function ApprovalFields(props: {
  readonly event: CaseEvent;
  readonly rulebook: Rulebook;
  readonly zone: Zone;
  /** Whether the case as it stands needs one. */
  readonly required: boolean;
  readonly value: TypedApproval;
  /** What is wrong with the approval, as the core found it. */
  readonly findings: readonly Finding[];
  readonly onChange: (approval: TypedApproval) => void;
}): ReactElement {
  const { event, rulebook, zone, required, value, findings, onChange } = props;
  const wording = useHandlingWording();
  const { say, texts } = wording;
  const { handling, common } = texts;
  const deciders = rulebook.authorities.filter((authority) =>
    event.decides.some(({ matter }) => matter === authority.matter),
  );
  const keys = [...event.approvedBy, ...deciders.map(({ role }) => role)];
  const roles = rulebook.roles.filter(({ key }) => keys.includes(key));
  const limits = deciders.map(
    (authority) =>
      `${roleTitles([authority.role], rulebook, wording)}${common.colon}${say(limitText(authority, rulebook))}`,
  );
  return (
    <>
      <LabelledSelect
        label={handling.approvedBy}
        {...(limits.length > 0 && { hint: limits.join(common.semicolon) })}
        required={required}
        value={value.role}
        finding={findings.find(({ code }) => code !== 'approval-late')}
        options={[
          { value: '', text: common.chooseOne },
          ...roles.map(({ key, title }) => ({ value: key, text: say(title) })),
        ]}
        onChange={(role) => onChange({ ...value, role })}
      />
      <LabelledText
        label={handling.approverName}
        value={value.person}
        onChange={(person) => onChange({ ...value, person })}
      />
      <EchoedTime
        id={`approved-${event.key}`}
        label={handling.approvedAt}
        zone={zone}
        required
        value={value.at}
        finding={findings.find(({ code }) => code === 'approval-late')}
        onChange={(at) => onChange({ ...value, at })}
      />
      <LabelledText
        label={handling.approvalOpinion}
        lines={2}
        value={value.opinion}
        onChange={(opinion) => onChange({ ...value, opinion })}
      />
    </>
  );
}
