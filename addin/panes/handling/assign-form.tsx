import { useState, type ReactElement } from 'react';
import { leadDepartment } from '../../../core/record/departments-of';
import { EchoedTime } from '../../controls/echoed-time';
import { LabelledSelect } from '../../controls/labelled-select';
import { LabelledText } from '../../controls/labelled-text';
import { useHandlingWording } from '../../texts/handling-wording';
import { actFinding } from './act-finding';
import { ActForm } from './act-form';
import type { CaseContext } from './case-context';
import { useActTime } from './use-act-time';

/** 交办: gives the case to the department that leads, or a part of it to one that shares it. */
export function AssignForm({ ledger, record, act }: CaseContext): ReactElement {
  const { say, texts } = useHandlingWording();
  const { handling, common } = texts;
  const { fields } = ledger.rulebook;
  const field = fields.find(({ use }) => use === 'department');
  const hasLead = leadDepartment(record, fields) !== '';
  const [part, setPart] = useState<'lead' | 'co'>(hasLead ? 'co' : 'lead');
  const [department, setDepartment] = useState('');
  const { at, field: time } = useActTime(ledger, 'assigned-at', handling.assignedAt);
  const [due, setDue] = useState('');
  const choices = part === 'lead' && Array.isArray(field?.choices) ? field.choices : [];
  const submit = async () => {
    if (department.trim() === '') return [actFinding('department-missing', 'departmentMissing')];
    const name = department.trim();
    return act(
      {
        kind: 'assign',
        department: name,
        part,
        at,
        due: part === 'co' ? due : '',
        field: field?.key,
      },
      `${handling.assign}${common.colon}${common.inBrackets(name, handling.parts[part])}`,
    );
  };
  return (
    <ActForm title={handling.assign} submit={handling.assign} onSubmit={submit}>
      <LabelledSelect
        label={handling.part}
        value={part}
        options={(['lead', 'co'] as const).map((value) => ({
          value,
          text: handling.parts[value],
        }))}
        onChange={setPart}
      />
      {choices.length > 0 ? (
        <LabelledSelect
          label={handling.department}
          required
          value={department}
          options={[
            { value: '', text: common.chooseOne },
            ...choices.map(({ value, en }) => ({ value, text: say({ zh: value, en }) })),
          ]}
          onChange={setDepartment}
        />
      ) : (
        <LabelledText
          label={handling.department}
          required
          value={department}
          onChange={setDepartment}
        />
      )}
      {time}
      {part === 'co' && (
        <EchoedTime
          id="part-due"
          label={handling.partDue}
          zone={ledger.zone}
          value={due}
          onChange={setDue}
        />
      )}
    </ActForm>
  );
}
