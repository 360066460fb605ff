import { approvalFinding } from '../approval-finding';
import { approvalGaps } from '../approval-gaps';
import { noFindings, type CheckCompiler } from './check';

/** An event that happened without the approval the regime asks for, or by another role, or too late. */
export const eventApproval: CheckCompiler = (rulebook) => {
  if (rulebook.events.every(({ approvedBy }) => approvedBy.length === 0)) return undefined;
  return (facts) => {
    const gaps = approvalGaps(facts.record, rulebook, facts.zone);
    return gaps.length === 0
      ? noFindings
      : gaps.map((gap) => approvalFinding(gap, rulebook, facts.zone));
  };
};
