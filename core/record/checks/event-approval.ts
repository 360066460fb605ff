import { approvalFinding } from '../approval-finding';
import { approvalGaps } from '../approval-gaps';
import { needsApproval } from '../needs-approval';
import { noFindings, type CheckCompiler } from './check';

/** An event that happened without the approval the regime asks for, or by another role, or too late. */
export const eventApproval: CheckCompiler = (rulebook) => {
  if (!rulebook.events.some(needsApproval)) return undefined;
  return (facts) => {
    const gaps = approvalGaps(facts.record, rulebook, facts.zone);
    return gaps.length === 0
      ? noFindings
      : gaps.map((gap) => approvalFinding(gap, rulebook, facts.zone));
  };
};
