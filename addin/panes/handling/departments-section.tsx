import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import { departmentClocks } from '../../../core/clock/department-clocks';
import { isReturnedOut, returnRules, timesReturned } from '../../../core/record/departments-of';
import { PaneSection } from '../../controls/pane-layout';
import { useHandlingWording } from '../../texts/handling-wording';
import { AssignForm } from './assign-form';
import type { CaseContext } from './case-context';
import { DepartmentPart } from './department-part';
import { FoldedSection } from '../../controls/folded-section';

/** 办理部门: who leads the case and who shares it, by when, what was done and what was given back. */
export function DepartmentsSection(context: CaseContext): ReactElement {
  const { ledger, record, asOf } = context;
  const { say, texts } = useHandlingWording();
  const { handling } = texts;
  const { rulebook } = ledger;
  const { assignments = [] } = record;
  const returned = timesReturned(record);
  const { atMost, to } = returnRules(rulebook);
  const superior = rulebook.roles.find(({ key }) => key === to)?.title;
  const clocks = departmentClocks(record, rulebook, ledger, asOf);
  const assign = <AssignForm key={assignments.length} {...context} />;
  if (assignments.length === 0) {
    return <FoldedSection title={handling.departments}>{assign}</FoldedSection>;
  }
  return (
    <PaneSection title={handling.departments}>
      {returned > 0 && <Text size={200}>{handling.returnedTimes(returned, atMost)}</Text>}
      {isReturnedOut(record, rulebook) && (
        <Text>{handling.returnedOut(superior ? say(superior) : handling.superior)}</Text>
      )}
      {assignments.map((assignment, place) => (
        <DepartmentPart
          key={`${assignment.department} ${assignment.at.instant}`}
          {...context}
          assignment={assignment}
          place={place}
          state={clocks.find((clock) => clock.assignment === assignment)?.state}
        />
      ))}
      {assign}
    </PaneSection>
  );
}
