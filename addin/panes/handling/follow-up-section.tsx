import type { ReactElement } from 'react';
import { dueText } from '../../../core/clock/due-text';
import { followUpsOf, type FollowUpState } from '../../../core/handling/follow-ups-of';
import { useHandlingWording } from '../../texts/handling-wording';
import type { CaseContext } from './case-context';
import { FactList, type Fact } from './fact-list';
import { FoldedSection } from '../../controls/folded-section';
import { roleTitles } from './role-titles';

/** 回访: where each follow-up of this case stands, when it is due, and what its answer triggers. */
export function FollowUpSection({ ledger, record, asOf }: CaseContext): ReactElement | null {
  const wording = useHandlingWording();
  const { say, texts } = wording;
  const { handling, common } = texts;
  const { rulebook } = ledger;
  if (rulebook.followUps.length === 0) return null;
  const states = followUpsOf(record, rulebook, ledger, asOf);
  const pending = states.filter(({ state }) => state === 'due' || state === 'late').length;
  const factOf = ({ followUp, state, due, triggers }: FollowUpState): Fact => ({
    key: followUp.key,
    lead: handling.followUpStates[state],
    text: say(followUp.title),
    urgent: state === 'late',
    details: [
      ...(due && state !== 'done' ? [`${handling.due} ${dueText(due, ledger.zone)}`] : []),
      ...(followUp.by.length > 0
        ? [`${handling.by}${common.colon}${roleTitles(followUp.by, rulebook, wording)}`]
        : []),
      ...triggers.map(({ then }) => `${handling.triggers}${common.colon}${say(then)}`),
    ],
    clause: followUp.clause,
  });
  return (
    <FoldedSection title={handling.followUps(pending)}>
      <FactList facts={states.map(factOf)} />
    </FoldedSection>
  );
}
