import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { ClockState } from '../../../core/clock/clock-state';
import { dueText } from '../../../core/clock/due-text';
import { formatEventTime } from '../../../core/record/format-event-time';
import type { Assignment } from '../../../core/record/record';
import { LightBadge } from '../../controls/light-badge';
import { ControlRow } from '../../controls/pane-layout';
import { useHandlingWording } from '../../texts/handling-wording';
import type { CaseContext } from './case-context';
import { GiveBackForm } from './give-back-form';
import { PartDoneForm } from './part-done-form';

/** One department of a case: its part, its own clock, and what it may do. */
export function DepartmentPart(
  props: CaseContext & {
    readonly assignment: Assignment;
    /** Its place in the record's list. */
    readonly place: number;
    /** Its own clock, if it has one. */
    readonly state: ClockState | undefined;
  },
): ReactElement {
  const { assignment, state, ledger } = props;
  const { texts } = useHandlingWording();
  const { handling, common } = texts;
  const { department, part, at, done, returnedAt, returnReason = '' } = assignment;
  const when = (time: typeof at): string => formatEventTime(time, ledger.zone);
  const facts = [
    `${handling.assign}${common.colon}${when(at)}`,
    ...(state?.due ? [handling.partIsDue(dueText(state.due, ledger.zone))] : []),
    ...(done ? [handling.doneOn(when(done))] : []),
    ...(returnedAt ? [handling.returnedOn(when(returnedAt), returnReason)] : []),
  ];
  const isOpen = returnedAt === undefined && done === undefined;
  return (
    <div style={partStyle}>
      <ControlRow>
        <Text weight="semibold">{common.inBrackets(department, handling.parts[part])}</Text>
        {state && <LightBadge light={state.light} />}
      </ControlRow>
      <Text as="p" size={200} style={factsStyle}>
        {facts.join(common.semicolon)}
      </Text>
      {isOpen && part === 'co' && <PartDoneForm {...props} />}
      {isOpen && <GiveBackForm {...props} />}
    </div>
  );
}

const partStyle = { display: 'flex', flexDirection: 'column', gap: '8px' } as const;

const factsStyle = { margin: 0, overflowWrap: 'anywhere' } as const;
