import type { ReactElement } from 'react';
import type { CaseEvent, Rulebook } from '../../../core/rulebook/rulebook';
import { LabelledSelect } from '../../controls/labelled-select';
import { LabelledText } from '../../controls/labelled-text';
import { useWording } from '../../texts/texts';
import type { Approval } from './apply-act';

/** Who approved a step: the role, which must be chosen, and the person. */
export function ApprovalFields(props: {
  readonly event: CaseEvent;
  readonly rulebook: Rulebook;
  readonly value: Approval;
  readonly onChange: (approval: Approval) => void;
}): ReactElement | null {
  const { event, rulebook, value, onChange } = props;
  const { say, texts } = useWording();
  const { handling, common } = texts;
  if (event.approvedBy.length === 0) return null;
  const roles = rulebook.roles.filter(({ key }) => event.approvedBy.includes(key));
  return (
    <>
      <LabelledSelect
        label={handling.approvedBy}
        required
        value={value.role}
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
    </>
  );
}
