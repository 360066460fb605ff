import type { Zone } from '../date/time';
import type { Authority, CaseEvent, ConditionContext, Rulebook } from '../rulebook/rulebook';
import { conditionContext } from './condition-context';
import type { ComplaintRecord } from './record';

/** Whose leave an event of a record needs. */
export interface ApprovalDemand {
  /** Roles one of which has to give it, the lowest first; none: it is above everybody's limit. */
  readonly roles: readonly string[];
  /** The matter that is decided; absent: the regime names the roles at the event itself. */
  readonly matter?: DecidedMatter;
}

export interface DecidedMatter {
  /** Every authority for it, from the lowest up. */
  readonly authorities: readonly Authority[];
  /** Those who may decide, the first of them within the lowest limit that holds. */
  readonly within: readonly Authority[];
}

/**
 * What an event of a record needs: an approval by one of the event's roles, and for each matter that
 * arises a decision by somebody within whose limit the record lies as it stands now.
 */
export function approvalDemands(
  event: CaseEvent,
  record: ComplaintRecord,
  rulebook: Rulebook,
  zone: Zone,
): readonly ApprovalDemand[] {
  const { approvedBy, decides } = event;
  const named: readonly ApprovalDemand[] = approvedBy.length > 0 ? [{ roles: approvedBy }] : [];
  if (decides.length === 0) return named;
  const context = conditionContext(record, rulebook, zone);
  const arising = decides
    .filter(({ when }) => when === undefined || when.test(context))
    .map(({ matter }) => demandOf(decidedMatter(matter, rulebook, context)));
  return [...(arising.some(isWithin(approvedBy)) ? [] : named), ...arising];
}

function demandOf(matter: DecidedMatter): ApprovalDemand {
  return { roles: [...new Set(matter.within.map(({ role }) => role))], matter };
}

/** Whoever meets such a demand is one of the roles in any case. */
const isWithin =
  (named: readonly string[]) =>
  ({ roles }: ApprovalDemand): boolean =>
    roles.length > 0 && roles.every((role) => named.includes(role));

/**
 * Who may decide a matter of a record. Authorities whose last has no limit go up from the lowest:
 * everybody from the first whose limit holds on may decide. Where each has a condition of its own,
 * they divide the matter, and only those whose condition holds may.
 */
export function decidedMatter(
  matter: string,
  rulebook: Rulebook,
  context: ConditionContext,
): DecidedMatter {
  const authorities = rulebook.authorities.filter((authority) => authority.matter === matter);
  const holds = ({ when }: Authority): boolean => when === undefined || when.test(context);
  const isLadder = authorities.at(-1)?.when === undefined;
  const within = isLadder
    ? authorities.slice(authorities.findIndex(holds))
    : authorities.filter(holds);
  return { authorities, within };
}
