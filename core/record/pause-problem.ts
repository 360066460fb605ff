import type { Zone } from '../date/time';
import type { PauseRule } from '../rulebook/rulebook';
import { isEarlier } from './is-earlier';
import type { Pause } from './record';

/** Why a pause has no effect under the rules for pauses. */
export type PauseProblem = 'ground' | 'too-often' | 'backdated' | 'in-future' | 'before-resume';

/**
 * What keeps a pause of a record from counting: a ground the rules do not know, one pause too many,
 * a beginning further back than they allow, after it was entered, or before the clock was last
 * resumed; `undefined` when it counts.
 */
export function pauseProblem(
  pause: Pause,
  all: readonly Pause[],
  rule: PauseRule,
  zone: Zone,
): PauseProblem | undefined {
  const { ground, from, recordedAt } = pause;
  const { grounds, maxTimes, backdating } = rule;
  if (grounds.length > 0 && !grounds.some(({ key }) => key === ground)) return 'ground';
  if (maxTimes !== undefined && earlierThan(pause, all) >= maxTimes) return 'too-often';
  if (recordedAt === undefined) return undefined;
  if (isEarlier(recordedAt, from, zone)) return 'in-future';
  const days = zone.toDay(recordedAt.instant) - zone.toDay(from.instant);
  if (backdating !== undefined && days > backdating) return 'backdated';
  return all.some((other) => isOverlooked(other, pause, zone)) ? 'before-resume' : undefined;
}

function earlierThan(pause: Pause, all: readonly Pause[]): number {
  const place = all.indexOf(pause);
  return all.filter(
    ({ from }, index) =>
      from.instant < pause.from.instant || (from.instant === pause.from.instant && index < place),
  ).length;
}

/** Whether another pause had been ended already, after this one begins, when this was entered. */
function isOverlooked(other: Pause, pause: Pause, zone: Zone): boolean {
  const { recordedAt, from } = pause;
  if (other === pause || other.to === undefined || recordedAt === undefined) return false;
  const isOlder = (other.recordedAt ?? other.from).instant < recordedAt.instant;
  const wasEnded = other.to.instant <= recordedAt.instant;
  return isOlder && wasEnded && isEarlier(from, other.to, zone);
}
