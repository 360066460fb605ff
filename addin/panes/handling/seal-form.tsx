import { useState, type ReactElement } from 'react';
import { applicationRoleTitles } from '../../../core/application-role-titles';
import type { Finding } from '../../../core/finding';
import { LabelledSelect } from '../../controls/labelled-select';
import { LabelledText } from '../../controls/labelled-text';
import type { SealReaders } from '../../service/custody-service';
import { useCustodyWording } from '../../texts/custody-wording';
import { custodyFinding, ReasonForm } from './reason-form';

type Role = '' | (typeof mayRead)[number];

const mayRead = ['Clerk', 'Handler', 'Manager', 'Records'] as const;

/** 设为密件: names who may look from now on. */
export function SealForm(props: {
  readonly onSeal: (reason: string, readers: SealReaders) => Promise<readonly Finding[]>;
}): ReactElement {
  const { say, texts } = useCustodyWording();
  const { custody, common } = texts;
  const [persons, setPersons] = useState('');
  const [role, setRole] = useState<Role>('');
  const seal = async (reason: string) => {
    const readers = { persons: namesOf(persons), roles: role === '' ? [] : [role] };
    if (readers.persons.length + readers.roles.length === 0) {
      return [custodyFinding('readersMissing')];
    }
    return props.onSeal(reason, readers);
  };
  return (
    <ReasonForm title={custody.seal} note={custody.sealAbout} onReason={seal}>
      <LabelledText
        label={custody.persons}
        hint={custody.personsHint}
        value={persons}
        onChange={setPersons}
      />
      <LabelledSelect
        label={custody.role}
        value={role}
        options={(['', ...mayRead] as const).map((value) => ({
          value,
          text: value === '' ? common.none : say(applicationRoleTitles[value]),
        }))}
        onChange={setRole}
      />
    </ReasonForm>
  );
}

const namesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、,，;；\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
